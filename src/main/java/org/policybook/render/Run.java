package org.policybook.render;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of running text of one kind.
 *
 * @param kind {@code text}, {@code citation}, {@code figure} or {@code term}
 * @param href from the root of this language's pages, or null where it leads nowhere
 * @param title what is said when a reader asks about it, or null
 */
public record Run(
        String kind,
        String text,
        @Nullable String href,
        @Nullable String title) {
    static Run text(String text) {
        return new Run("text", text, null, null);
    }
}
