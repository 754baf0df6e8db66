package org.policybook.index;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of a text that shows best why it was found. The script {@code engine/35-snippets.js} cuts the same way.
 *
 * @param text plain, in one line
 * @param marks start and end of each match, in characters
 */
record Snippet(String text, List<List<Integer>> marks) {
    private static final int LENGTH = 110;
    private static final int BEFORE = 24;

    /** A letter takes half the room of a character, and says less. */
    private static final int LATIN = 2;

    private static final int LONGEST_WORD = 30;
    private static final char FIRST_WIDE = '\u2E80';
    private static final String NO_BEGINNING = " ,.;:!?)，。；：、！？）》”";

    /**
     * Cuts a snippet.
     *
     * @param needles what is marked
     */
    static Snippet of(String text, List<Needle> needles) {
        String line = text.replace('\n', ' ');
        List<List<Integer>> marks = marks(Fold.of(line), needles);
        int best = 0;
        int bestMarked = -1;
        int room = line.chars().filter(c -> c < FIRST_WIDE).count() * 2 > line.length() ? LATIN : 1;
        for (List<Integer> mark : marks) {
            int from = Math.max(0, mark.get(0) - BEFORE * room);
            int marked = 0;
            for (List<Integer> other : marks) {
                if (other.get(0) >= from && other.get(1) <= from + LENGTH * room) {
                    marked += other.get(1) - other.get(0);
                }
            }
            if (marked > bestMarked) {
                best = from;
                bestMarked = marked;
            }
        }
        return cut(line, best, LENGTH * room, marks);
    }

    /** Whether anything is marked. */
    boolean matches() {
        return !marks.isEmpty();
    }

    private static Snippet cut(String line, int wanted, int length, List<List<Integer>> marks) {
        int from = whole(line, wanted);
        while (from > 0 && from < line.length() && NO_BEGINNING.indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        int to = whole(line, Math.min(line.length(), from + length));
        String before = from > 0 ? "…" : "";
        List<List<Integer>> shown = new ArrayList<>();
        for (List<Integer> mark : marks) {
            if (mark.get(0) >= from && mark.get(1) <= to) {
                int shift = before.length() - from;
                shown.add(List.of(mark.get(0) + shift, mark.get(1) + shift));
            }
        }
        return new Snippet(before + line.substring(from, to) + (to < line.length() ? "…" : ""), List.copyOf(shown));
    }

    /** Never between the halves of a character, nor within a word or a number unless it is very long. */
    private static int whole(String line, int at) {
        if (at <= 0 || at >= line.length()) {
            return at;
        }
        int whole = at;
        while (whole > 0 && at - whole < LONGEST_WORD && joined(lower(line, whole - 1), lower(line, whole))) {
            whole--;
        }
        if (at - whole < LONGEST_WORD && whole < at) {
            return whole;
        }
        return Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }

    private static char lower(String line, int at) {
        char c = line.charAt(at);
        return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
    }

    /** Whether {@code needle} stands in a folded text as it is. */
    static boolean stands(String folded, String needle) {
        for (int at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
            if (bounded(folded, at, at + needle.length())) {
                return true;
            }
        }
        return false;
    }

    /** Where needles stand; of one that stands nowhere whole, where its terms do. */
    static List<List<Integer>> marks(String folded, List<Needle> needles) {
        List<int[]> spans = new ArrayList<>();
        Set<String> terms = new HashSet<>();
        for (Needle needle : needles) {
            int before = spans.size();
            String text = needle.text();
            for (int at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length())) {
                if (bounded(folded, at, at + text.length())) {
                    spans.add(new int[] {at, at + text.length()});
                }
            }
            if (spans.size() == before) {
                terms.addAll(needle.terms());
            }
        }
        if (!terms.isEmpty()) {
            // A stem begins as its word does; to find the stem of every word of a text costs more than the search.
            Set<Character> initials = terms.stream().map(term -> term.charAt(0)).collect(toSet());
            for (Token token : Scan.text(folded)) {
                if (token.kind() != Token.Kind.CHARACTER
                        && initials.contains(token.text().charAt(0))
                        && terms.contains(token.term())) {
                    spans.add(new int[] {token.start(), token.end()});
                }
            }
        }
        return merged(spans);
    }

    /** A word or a number is no match inside a longer one. */
    private static boolean bounded(String text, int start, int end) {
        return (start == 0 || !joined(text.charAt(start - 1), text.charAt(start)))
                && (end == text.length() || !joined(text.charAt(end - 1), text.charAt(end)));
    }

    private static boolean joined(char one, char other) {
        return (isDigit(one) && isDigit(other)) || (isLatin(one) && isLatin(other));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static List<List<Integer>> merged(List<int[]> spans) {
        spans.sort(Comparator.<int[]>comparingInt(span -> span[0]).thenComparingInt(span -> span[1]));
        List<List<Integer>> merged = new ArrayList<>();
        for (int[] span : spans) {
            List<Integer> last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && span[0] <= last.get(1)) {
                merged.set(merged.size() - 1, List.of(last.get(0), Math.max(last.get(1), span[1])));
            } else {
                merged.add(List.of(span[0], span[1]));
            }
        }
        return merged;
    }
}
