package org.policybook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause in brief, as lists of measures show it.
 *
 * @param id full id
 * @param summary the beginning of its text, cut at a sentence
 */
public record ClauseCard(
        String id,
        String href,
        @Nullable String number,
        String heading,
        String summary,
        List<String> instruments,
        DeskItem desk) {}
