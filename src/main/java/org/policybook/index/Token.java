package org.policybook.index;

/**
 * What is indexed or looked up.
 *
 * @param text the folded characters; a number without its grouping commas
 * @param position counts Han characters, words, numbers, marks and new lines from the start of the text, not spaces
 * @param start where it stands in the text
 * @param end where it ends
 */
record Token(Kind kind, String text, int position, int start, int end) {
    /** The token as the index has it. */
    String term() {
        return kind == Kind.WORD ? Analysis.stem(text) : text;
    }

    /** How a token was cut. */
    enum Kind {
        /** Two neighbouring Han characters. */
        PAIR,
        /** One Han character. */
        CHARACTER,
        /**
         * A Han character beside a number or a word, with a sign for the side: {@code ^年} after, {@code 年$} before. It
         * makes {@code 3年} a phrase, which no pair does.
         */
        BORDER,
        /** Letters of another script. */
        WORD,
        /** Digits with their decimals, and again with the {@code %} that follows. */
        NUMBER,
        /** Year and serial of a 发文字号, {@code 2019-287号}, at the place of the year. */
        DOCUMENT_NUMBER
    }
}
