package org.policybook.render;

import org.jspecify.annotations.Nullable;
import org.policybook.model.Stated;

/**
 * A fact about a document as pages print it.
 *
 * @param text what the source prints, as it prints it; what was concluded in square brackets; else a word for silence
 * @param known whether there is a value at all
 * @param why how an inferred value was concluded, else null
 */
public record StatedView(
        String text, boolean known, @Nullable String why) {
    /**
     * A fact in words.
     *
     * @param translated the printed value in the page's language, or null where it stays as printed
     */
    static StatedView of(Stated stated, @Nullable String translated, Wording wording) {
        String value = stated.bracketed();
        if (value == null) {
            return new StatedView(wording.t("stated.unknown"), false, null);
        }
        boolean printed = stated.basis() == Stated.Basis.STATED;
        return new StatedView(printed && translated != null ? translated : value, true, stated.why());
    }
}
