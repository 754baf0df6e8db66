package org.policybook.notation;

import java.util.ArrayList;
import java.util.List;
import org.policybook.model.Citation;

/** Finds 《title》 and 《title》（number） in running text. */
public final class Citations {
    private static final int LONGEST_TITLE = 200;

    private Citations() {}

    /** A citation and the characters it takes, marks and number included. */
    public record Found(Citation citation, Span span) {}

    /** The citations of {@code text} in order. A mark that is never closed cites nothing. */
    public static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        int open = text.indexOf('《');
        while (open >= 0) {
            int close = closing(text, open);
            if (close < 0) {
                open = text.indexOf('《', open + 1);
                continue;
            }
            String title = text.substring(open + 1, close).replace("\n", "").strip();
            Span number = Brackets.after(text, close + 1);
            var parsed = number == null
                    ? java.util.Optional.<DocumentNumber>empty()
                    : DocumentNumber.parse(text.substring(number.start() + 1, number.end() - 1));
            int end = parsed.isPresent() && number != null ? number.end() : close + 1;
            found.add(new Found(
                    new Citation(title, parsed.map(DocumentNumber::toString).orElse(null)), new Span(open, end)));
            open = text.indexOf('《', end);
        }
        return found;
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
