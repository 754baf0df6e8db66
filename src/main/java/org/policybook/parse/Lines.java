package org.policybook.parse;

/** How two lines of one paragraph become one: Chinese closes up, Latin keeps a space. */
final class Lines {
    private Lines() {}

    /** Adds what belongs between {@code text} and {@code next}. */
    static void join(StringBuilder text, CharSequence next) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (text.isEmpty() || next.isEmpty()) {
            return;
        }
        if (isLatin(text.charAt(text.length() - 1)) && isLatin(next.charAt(0))) {
            text.append(' ');
        }
    }

    private static boolean isLatin(char c) {
        return c < 0x2E80 && c != '“' && c != '”' && c != '—';
    }
}
