package org.policybook.notation;

/** How two lines of one text become one: Chinese closes up, Latin keeps a space. */
public final class Lines {
    private Lines() {}

    /** Adds what belongs between {@code text} and {@code next}. */
    public static void join(StringBuilder text, CharSequence next) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (text.isEmpty() || next.isEmpty()) {
            return;
        }
        char last = text.charAt(text.length() - 1);
        char first = next.charAt(0);
        // A number that a line's end divides is one number; between Latin words a space was lost.
        boolean before = Character.isDigit(last)
                || (last == '.' && text.length() > 1 && Character.isDigit(text.charAt(text.length() - 2)));
        boolean number = before && (Character.isDigit(first) || (last != '.' && ".%‰".indexOf(first) >= 0));
        boolean words = isLatin(last) && isLatin(first) && !number;
        // Quotation marks belong to whatever stands on their other side.
        boolean quoted = (isQuote(last) && Character.isAlphabetic(first) && isLatin(first))
                || (isQuote(first) && Character.isAlphabetic(last) && isLatin(last));
        if (words || quoted) {
            text.append(' ');
        }
    }

    /** Closes up the line breaks within {@code text}. */
    public static String closeUp(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        StringBuilder closed = new StringBuilder(text.length());
        text.lines().map(String::strip).forEach(line -> {
            join(closed, line);
            closed.append(line);
        });
        return closed.toString();
    }

    private static boolean isLatin(char c) {
        return c < 0x2E80 && c != '—' && !isQuote(c);
    }

    private static boolean isQuote(char c) {
        return c == '“' || c == '”';
    }
}
