package org.policybook.model;

import org.jspecify.annotations.Nullable;

/**
 * Another document named in the text: 《title》（number）.
 *
 * @param title without the book-title marks
 * @param number 发文字号 in its normal form, or null where none is printed
 */
public record Citation(String title, @Nullable String number) {
    /** As it is printed: 《title》（number）. */
    public String printed() {
        return "《" + title + "》" + (number == null ? "" : "（" + number + "）");
    }
}
