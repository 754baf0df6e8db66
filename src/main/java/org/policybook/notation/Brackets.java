package org.policybook.notation;

import org.jspecify.annotations.Nullable;

/** Brackets of either width, nested ones included. */
final class Brackets {
    private Brackets() {}

    /**
     * The bracket that opens at {@code from}, space skipped; null where none opens, or none closes within the next
     * {@code longest} characters.
     */
    static @Nullable Span after(String text, int from, int longest) {
        int limit = Math.min(text.length(), from + longest);
        int open = from;
        while (open < limit && Width.isSpace(text.charAt(open))) {
            open++;
        }
        if (open >= limit || !isOpen(text.charAt(open))) {
            return null;
        }
        int depth = 0;
        for (int i = open; i < limit; i++) {
            depth += isOpen(text.charAt(i)) ? 1 : isClose(text.charAt(i)) ? -1 : 0;
            if (depth == 0) {
                return new Span(open, i + 1);
            }
        }
        return null;
    }

    /** The bracket that closes just before {@code end}; null where none closes there. */
    static @Nullable Span endingAt(String text, int end) {
        if (end == 0 || !isClose(text.charAt(end - 1))) {
            return null;
        }
        int depth = 0;
        for (int i = end - 1; i >= 0; i--) {
            depth += isClose(text.charAt(i)) ? 1 : isOpen(text.charAt(i)) ? -1 : 0;
            if (depth == 0) {
                return new Span(i, end);
            }
        }
        return null;
    }

    static boolean isOpen(char c) {
        return c == '（' || c == '(' || c == '〔' || isSquare(c);
    }

    /** Whether {@code c} opens a square bracket of either kind or width. */
    static boolean isSquare(char c) {
        return c == '【' || c == '[' || c == '［';
    }

    static boolean isClose(char c) {
        return c == '）' || c == ')' || c == '〕' || c == '】' || c == ']' || c == '］';
    }
}
