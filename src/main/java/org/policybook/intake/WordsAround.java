package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.notation.Quotation;
import org.policybook.notation.Span;
import org.policybook.notation.Width;

/**
 * Finds in one state of a clause the place where another state has a figure: by the words close before and behind it, which
 * must stand once in each.
 *
 * @param words of the state that has the figure, as {@link #bare} gives them
 * @param place of the figure
 */
record WordsAround(String words, Span place) {
    /** So many characters before and behind are asked for; more where fewer stand in several places. */
    private static final int[][] REACHES = {{4, 2}, {8, 4}, {12, 8}};

    private static final int LONGEST = 24;
    private static final Pattern SENTENCE_END = Pattern.compile("[。;!?]");

    /** Heading and text of a clause without spaces and widths; a space stays between two digits, which are two numbers. */
    static String bare(Clause clause) {
        String words = (clause.heading() == null ? "" : clause.heading() + "\n") + clause.text();
        StringBuilder bare = new StringBuilder(words.length());
        boolean apart = false;
        for (int i = 0; i < words.length(); i++) {
            char c = Width.fold(words.charAt(i));
            if (Width.isSpace(c)) {
                apart = true;
                continue;
            }
            boolean digits = !bare.isEmpty() && isDigit(bare.charAt(bare.length() - 1)) && isDigit(c);
            bare.append(apart && digits ? " " : "").append(c);
            apart = false;
        }
        return bare.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Where a quote stands in a clause's words; empty where it stands there too seldom. */
    static Optional<Span> find(String bare, String quote, @Nullable Integer occurrence) {
        List<Span> found = Quotation.find(bare, quote);
        int nth = occurrence == null ? 1 : occurrence;
        return found.size() < nth ? Optional.empty() : Optional.of(found.get(nth - 1));
    }

    /** What stands in {@code other} between the same words; empty where they stand nowhere, or in several places. */
    Optional<Span> in(String other) {
        for (int[] reach : REACHES) {
            List<Span> here = between(words, reach);
            List<Span> there = between(other, reach);
            if (here.equals(List.of(place)) && there.size() <= 1) {
                return there.stream().findFirst();
            }
        }
        return Optional.empty();
    }

    /** The one of several places in another state that stands between the same words as here; empty where none does, or several. */
    Optional<Span> among(String other, List<Span> places) {
        List<Span> alike = places.stream()
                .filter(span -> before(words, place).equals(before(other, span))
                        && behind(words, place).equals(behind(other, span)))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /** What stands before a place in its part of the sentence; more where that is short. */
    private static String before(String text, Span span) {
        int from = span.start();
        while (from > 0 && !isMark(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(Math.max(0, Math.min(from, span.start() - REACHES[0][0])), span.start());
    }

    /** What stands behind it up to the next mark, cut off; all marks, and the end, are alike. */
    private static String behind(String text, Span span) {
        int to = span.end();
        while (to < text.length() && to < span.end() + REACHES[0][0] && !isMark(text.charAt(to))) {
            to++;
        }
        return text.substring(span.end(), to);
    }

    private static boolean isMark(char c) {
        return "\n。，、；：！？,;:!?()（）".indexOf(c) >= 0;
    }

    /** The stretches of {@code text} that stand between the words before and the words behind. */
    private List<Span> between(String text, int[] reach) {
        String before = words.substring(Math.max(0, place.start() - reach[0]), place.start());
        String behind = words.substring(place.end(), Math.min(words.length(), place.end() + reach[1]));
        boolean atStart = place.start() <= reach[0];
        List<Span> found = new ArrayList<>();
        for (int at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
            int start = at + before.length();
            int end = behind.isEmpty() ? text.length() : text.indexOf(behind, start);
            boolean fits = end > start && end - start <= LONGEST && !(atStart && at > 0);
            if (fits && !SENTENCE_END.matcher(text.substring(start, end)).find()) {
                found.add(new Span(start, end));
            }
            if (at == text.length()) {
                break;
            }
        }
        return found;
    }
}
