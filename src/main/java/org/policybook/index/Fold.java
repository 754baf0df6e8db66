package org.policybook.index;

import org.policybook.notation.Traditional;

/**
 * What is the same to a reader becomes the same character: full and half width letters, digits and {@code %}, upper
 * and lower case, traditional and simplified. One character gives one character, so a place in the folded text is a
 * place in the text. Marks are left alone: they part words and mean nothing else here.
 */
final class Fold {
    /** Letters above this are left in their case: some of them change length between cases. */
    private static final int LAST_CASED = 0x24F;

    private static final char DOTTED_I = '\u0130';
    private static final char[] TABLE = table();

    private Fold() {}

    /** {@code text} folded; the length stays the same. */
    static String of(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[folded[i]];
        }
        return new String(folded);
    }

    /** {@code c} folded. */
    static char of(char c) {
        return TABLE[c];
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = lower(half((char) i));
        }
        Traditional.simplified().forEach((traditional, form) -> table[traditional] = form);
        return table;
    }

    private static char half(char c) {
        boolean wide =
                (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ') || c == '％' || c == '．';
        return wide ? (char) (c - 0xFEE0) : c;
    }

    private static char lower(char c) {
        return c <= LAST_CASED && c != DOTTED_I ? Character.toLowerCase(c) : c;
    }
}
