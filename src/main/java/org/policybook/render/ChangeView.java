package org.policybook.render;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was added, changed or removed.
 *
 * @param sort {@code added}, {@code changed} or {@code removed}; {@code sortWord} the same in words
 * @param kindWord what it is: a clause, a figure …
 * @param href where it is, or where its removal is explained; null where neither is
 * @param before what it was, where a line can say it, and {@code after} what it is
 * @param gone when it was removed, why, and what stands in its place; null where nothing says so
 * @param fields which of its fields changed
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
        @Nullable RemovalView gone,
        List<Field> fields) {

    /**
     * A field that changed, in words.
     *
     * @param before what it was, and {@code after} what it is; null where that is told elsewhere on the line, or not known
     */
    public record Field(
            String name, @Nullable String before, @Nullable String after) {
        private String line() {
            return before == null ? name : name + " " + before + " → " + after;
        }
    }

    private static String inItsPlace(RemovalView gone, Wording wording) {
        Link successor = gone.successor();
        return successor == null ? "" : " " + wording.t("removed.successor") + successor.text();
    }

    /** The change in one line of plain text. */
    String line(Wording wording) {
        String figures = Stream.of(before, after).filter(Objects::nonNull).collect(Collectors.joining(" → "));
        String changed = fields.stream().map(Field::line).collect(Collectors.joining(wording.t("list.semicolon")));
        return sortWord + " · " + kindWord + " · " + id + (title.equals(id) ? "" : " " + title)
                + (figures.isEmpty() ? "" : " · " + figures)
                + (changed.isEmpty() ? "" : wording.t("brackets", changed))
                + (gone == null ? "" : " · " + wording.t("changes.why", gone.why()) + inItsPlace(gone, wording));
    }
}
