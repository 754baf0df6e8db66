package org.policybook.notation;

/**
 * Full and half width. Only the forms of ASCII are folded: NFKC would also turn （一） into (一) and ① into 1, and
 * those differences carry meaning.
 */
public final class Width {
    private Width() {}

    /** The half-width form of a character, or the character itself. */
    public static char fold(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - 0xFEE0);
        }
        return c == '\u3000' ? ' ' : c;
    }

    /** Folds every character; the length stays the same. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    /** Whether a character is dropped when texts are compared: white space, and marks without width. */
    public static boolean isSpace(char c) {
        return !isHan(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B');
    }

    /** Of most characters here this is known at a glance. */
    private static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }
}
