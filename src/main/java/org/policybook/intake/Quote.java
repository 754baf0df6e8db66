package org.policybook.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.notation.Quotation;
import org.policybook.notation.Span;
import org.policybook.notation.Width;

/**
 * The figure as printed: alone where it stands once in its clause, else with the words around it, whole ones.
 *
 * @param occurrence which of the same words it is, or null where it is the only one
 */
record Quote(String words, @Nullable Integer occurrence) {
    private static final int LONGEST = 20;
    private static final String PUNCTUATION = ",;:。！？，；：、()《》\n “”";
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

    /**
     * Quotes what stands from {@code from} to {@code to} in the text of a clause; null where that is not in it.
     */
    static @Nullable Quote of(Clause clause, int from, int to) {
        String body = clause.text();
        String all = (clause.heading() == null ? "" : clause.heading() + "\n") + body;
        int shift = all.length() - body.length();
        int start = shift + from;
        int end = shift + to;
        if (end > all.length()) {
            return null;
        }
        String words = printed(all, start, end);
        List<Span> same = Quotation.find(all, words);
        if (same.size() <= 1) {
            // Part of a misprinted number (3,00户) can be quoted by nobody.
            return same.isEmpty() ? null : new Quote(words, null);
        }
        int right = end;
        while (right < all.length()
                && isWord(all, right)
                && printed(all, start, right + 1).length() <= LONGEST - 2) {
            right++;
        }
        // A quote ends where its phrase does.
        boolean whole = right == all.length() || !isWord(all, right);
        String longer = printed(all, start, right);
        if (whole && Quotation.find(all, longer).size() == 1) {
            return new Quote(longer, null);
        }
        int left = start;
        while (left > 0
                && isWord(all, left - 1)
                && !isCount(all, left - 1)
                && printed(all, left - 1, end).length() <= LONGEST - 2) {
            left--;
        }
        left = Math.min(start, WordBounds.from(all, left));
        longer = printed(all, left, end);
        if (Quotation.find(all, longer).size() == 1) {
            return new Quote(longer, null);
        }
        int nth = 1;
        for (Span span : same) {
            if (span.start() >= start) {
                break;
            }
            nth++;
        }
        return new Quote(words, Math.min(nth, same.size()));
    }

    private static boolean isWord(String text, int at) {
        return PUNCTUATION.indexOf(Width.fold(text.charAt(at))) < 0;
    }

    /** Another figure's digits or bound would make the quote say two things. */
    private static boolean isCount(String text, int at) {
        return Character.isDigit(text.charAt(at))
                || text.startsWith("以上", at)
                || text.startsWith("以下", at)
                || text.startsWith("以内", at)
                || "超低".indexOf(text.charAt(at)) >= 0;
    }

    private static String printed(String text, int start, int end) {
        String words = SPACES.matcher(text.substring(start, end)).replaceAll("");
        return words.length() <= LONGEST ? words : words.substring(words.length() - LONGEST);
    }
}
