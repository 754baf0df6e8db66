package org.policybook.notation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Citation;

/** Finds 《title》 and 《title》（number） in running text. */
public final class Citations {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 60;

    private Citations() {}

    /** A citation and the characters it takes, marks and number included. */
    public record Found(Citation citation, Span span) {}

    /** The citations of {@code text} in order. A mark that is never closed cites nothing. */
    public static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        int open = text.indexOf('《');
        while (open >= 0) {
            int close = closing(text, open);
            String title = close < 0
                    ? ""
                    : text.substring(open + 1, close).replace("\n", "").strip();
            if (title.isEmpty()) {
                open = text.indexOf('《', open + 1);
                continue;
            }
            Span bracket = Brackets.after(text, close + 1, LONGEST_NUMBER);
            DocumentNumber number = bracket == null ? null : number(bracket.of(text));
            int end = bracket == null || number == null ? close + 1 : bracket.end();
            found.add(new Found(new Citation(title, number == null ? null : number.toString()), new Span(open, end)));
            open = text.indexOf('《', end);
        }
        return found;
    }

    private static @Nullable DocumentNumber number(String bracket) {
        return DocumentNumber.parse(bracket.substring(1, bracket.length() - 1)).orElse(null);
    }

    /** The 》 that closes the 《 at {@code open}; titles within titles are allowed. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length() && i <= open + LONGEST_TITLE; i++) {
            char c = text.charAt(i);
            depth += c == '《' ? 1 : c == '》' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
