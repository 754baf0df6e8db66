package org.policybook.notation;

import java.util.Optional;

/** Finds the words of a text that are most like a quote which does not stand in it. */
public final class NearestWords {
    private static final int SHORT = 6;
    private static final int LONGEST_QUOTE = 40;
    private static final int LONGEST_TEXT = 50_000;

    private NearestWords() {}

    /**
     * The part of {@code text} with the fewest differences from {@code quote}, spaces and widths aside; empty where more
     * than half of the quote would have to change, or a third of a short one.
     */
    public static Optional<String> in(String text, String quote) {
        String needle = Quotation.bare(quote);
        String words = Quotation.withoutSpaces(text);
        String bare = Width.fold(words);
        int length = needle.length();
        if (length < 2 || length > LONGEST_QUOTE || words.length() > LONGEST_TEXT || bare.length() != words.length()) {
            return Optional.empty();
        }
        // Sellers: row i holds how far needle[0..i) is from the best part of the text that ends here, and its start.
        int[] cost = new int[length + 1];
        int[] start = new int[length + 1];
        for (int i = 0; i <= length; i++) {
            cost[i] = i;
        }
        int best = (length < SHORT ? length / 3 : length / 2) + 1;
        int from = 0;
        int to = 0;
        for (int end = 1; end <= bare.length(); end++) {
            int diagonal = cost[0];
            int diagonalStart = start[0];
            start[0] = end;
            for (int i = 1; i <= length; i++) {
                int replaced = diagonal + (needle.charAt(i - 1) == bare.charAt(end - 1) ? 0 : 1);
                int begun = diagonalStart;
                diagonal = cost[i];
                diagonalStart = start[i];
                if (replaced <= cost[i] + 1 && replaced <= cost[i - 1] + 1) {
                    cost[i] = replaced;
                    start[i] = begun;
                } else if (cost[i - 1] <= cost[i]) {
                    cost[i] = cost[i - 1] + 1;
                    start[i] = start[i - 1];
                } else {
                    cost[i] = cost[i] + 1;
                }
            }
            // Of equal parts with one beginning the longer is the likelier: 左右 for 上下, rather than nothing.
            if (cost[length] < best || (cost[length] == best && to > 0 && start[length] == from)) {
                best = cost[length];
                from = start[length];
                to = end;
            }
        }
        if (to <= from) {
            return Optional.empty();
        }
        // No number is cut: where 8% was asked for and 98% stands, the words are 98%.
        while (from > 0 && isOfNumber(bare.charAt(from)) && isOfNumber(bare.charAt(from - 1))) {
            from--;
        }
        while (to < bare.length() && isOfNumber(bare.charAt(to - 1)) && isOfNumber(bare.charAt(to))) {
            to++;
        }
        return Optional.of(words.substring(from, to));
    }

    private static boolean isOfNumber(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }
}
