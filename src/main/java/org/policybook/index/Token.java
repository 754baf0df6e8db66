package org.policybook.index;

/**
 * What is indexed or looked up.
 *
 * @param text the folded characters; a number without its grouping commas
 * @param position counts Han characters, words and numbers from the start of the text; a new line counts one
 * @param start where it stands in the text
 * @param end where it ends
 */
record Token(Kind kind, String text, int position, int start, int end) {
    /** How a token was cut. */
    enum Kind {
        /** Two neighbouring Han characters. */
        PAIR,
        /** One Han character. */
        CHARACTER,
        /** Letters of another script. */
        WORD,
        /** Digits with their decimals, and again with the {@code %} that follows. */
        NUMBER,
        /** Year and serial of a 发文字号, {@code 2019-287号}, at the place of the year. */
        DOCUMENT_NUMBER
    }
}
