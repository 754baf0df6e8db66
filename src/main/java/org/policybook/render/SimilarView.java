package org.policybook.render;

import org.jspecify.annotations.Nullable;

/**
 * A measure of another region beside the one that it resembles.
 *
 * @param summary the beginning of its text, cut at a sentence
 */
public record SimilarView(
        Link region,
        String regionClass,
        String href,
        @Nullable String number,
        String heading,
        String summary) {}
