package org.policybook.render;

import org.jspecify.annotations.Nullable;
import org.policybook.model.Language;
import org.policybook.model.Stated;
import org.policybook.model.Word;

/**
 * A fact of a document's head as pages show it.
 *
 * @param label what the fact is
 * @param text the value, in square brackets where it was inferred; where nobody knows it, the words that say so
 * @param basis {@code stated}, {@code inferred} or {@code unknown}
 * @param why how an inferred value was concluded, else null
 */
public record FactView(
        String label, String text, String basis, @Nullable String why) {

    /**
     * Shows a fact.
     *
     * @param value the value in the reader's language and notation, or null where it is unknown
     * @param missing the words for an unknown value
     */
    static FactView of(String label, Stated stated, @Nullable String value, String missing, Language language) {
        String text = value == null ? missing : stated.bracketed(value);
        return new FactView(label, text, Word.of(stated.basis()), stated.why(language));
    }

    /** Whether nobody knows it. */
    public boolean isUnknown() {
        return basis.equals("unknown");
    }
}
