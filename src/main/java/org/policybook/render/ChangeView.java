package org.policybook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was added, changed or removed.
 *
 * @param sort {@code added}, {@code changed} or {@code removed}; {@code sortWord} the same in words
 * @param kindWord what it is: a clause, a figure …
 * @param href where it is, or where its removal is explained; null where neither is
 * @param before what it was, where a line can say it, and {@code after} what it is
 * @param fields which of its fields changed, in words
 */
public record ChangeView(
        String sort,
        String sortWord,
        String kindWord,
        String id,
        @Nullable String href,
        String title,
        @Nullable String before,
        @Nullable String after,
        List<String> fields) {

    /** The change in one line of plain text. */
    String line() {
        String figures = before != null && after != null
                ? ": " + before + " → " + after
                : before != null ? ": " + before : after != null ? ": " + after : "";
        String changed = fields.isEmpty() ? "" : " (" + String.join(", ", fields) + ")";
        return sortWord + " · " + kindWord + " · " + id + (title.equals(id) ? "" : " " + title) + figures + changed;
    }
}
