package org.policybook.index;

/**
 * Numbers as characters: one for each, so that a script can carry them in a string that it reads back with {@code
 * charCodeAt}. Small numbers are one byte in UTF-8, most others two. Nothing has to be escaped in a script's string, and
 * {@code !} is left to part what follows one another. The script {@code engine/25-bits.js} reads the same.
 *
 * <table><caption>numbers and their characters</caption>
 * <tr><td>0–90</td><td>U+0023–U+007E without the backslash</td></tr>
 * <tr><td>91–1978</td><td>U+00A0–U+07FF</td></tr>
 * <tr><td>1979–44986</td><td>U+3000–U+D7FF</td></tr>
 * <tr><td>above</td><td>a space, then the number's multiples of 8192, then the rest</td></tr>
 * </table>
 */
final class Numbers {
    /** Parts strings of numbers. */
    static final char BETWEEN = '!';

    private static final int FIRST = 0x23;
    private static final int BACKSLASH = 0x5C;
    private static final int TWO_BYTES = 91;
    private static final int TWO_BYTES_AT = 0xA0;
    private static final int THREE_BYTES = TWO_BYTES + 0x800 - TWO_BYTES_AT;
    private static final int THREE_BYTES_AT = 0x3000;
    private static final int LARGE = THREE_BYTES + 0xD800 - THREE_BYTES_AT;
    private static final int LARGE_BITS = 13;

    private final StringBuilder text = new StringBuilder();

    /** Adds a number from 0. */
    Numbers add(int number) {
        if (number < TWO_BYTES) {
            int c = FIRST + number;
            text.append((char) (c < BACKSLASH ? c : c + 1));
        } else if (number < THREE_BYTES) {
            text.append((char) (number - TWO_BYTES + TWO_BYTES_AT));
        } else if (number < LARGE) {
            text.append((char) (number - THREE_BYTES + THREE_BYTES_AT));
        } else {
            text.append(' ');
            add(number >>> LARGE_BITS);
            add(number & ((1 << LARGE_BITS) - 1));
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Reads what {@link Numbers} wrote. */
    static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        boolean more() {
            return at < text.length();
        }

        int next() {
            int c = text.charAt(at++);
            if (c == ' ') {
                int multiples = next();
                return (multiples << LARGE_BITS) + next();
            }
            if (c < TWO_BYTES_AT) {
                return c - FIRST - (c > BACKSLASH ? 1 : 0);
            }
            return c < THREE_BYTES_AT ? c - TWO_BYTES_AT + TWO_BYTES : c - THREE_BYTES_AT + THREE_BYTES;
        }
    }
}
