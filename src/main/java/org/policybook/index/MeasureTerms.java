package org.policybook.index;

import java.util.Arrays;

/**
 * The terms of a text as numbers, for comparing measures: overlapping pairs of Han characters (龙头企业 gives 龙头, 头企,
 * 企业), words and numbers of other scripts, folded as {@link Fold} does. A pair is its two characters; a longer term is
 * a hash, for two that meet by chance make no two measures alike.
 */
final class MeasureTerms {
    private static final int PRIME = 0x01000193;
    private static final int BASIS = 0x811C9DC5;

    private int[] terms = new int[256];
    private int size;

    /** Adds the terms of {@code text}; no pair is made across what is no word. */
    void text(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = Fold.of(text.charAt(at));
            if (isHan(c)) {
                at = han(text, at);
            } else if (Character.isLetterOrDigit(c)) {
                at = word(text, at);
            } else {
                at++;
            }
        }
    }

    /** Adds a name as one term. */
    void name(String name) {
        int hash = BASIS;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * PRIME;
        }
        add(hash);
    }

    private int han(String text, int start) {
        char previous = Fold.of(text.charAt(start));
        int at = start + 1;
        while (at < text.length() && isHan(Fold.of(text.charAt(at)))) {
            char c = Fold.of(text.charAt(at));
            add(previous << 16 | c);
            previous = c;
            at++;
        }
        if (at == start + 1) {
            add(previous);
        }
        return at;
    }

    private int word(String text, int start) {
        int hash = BASIS;
        int at = start;
        while (at < text.length() && (isPoint(text, at) || isWord(Fold.of(text.charAt(at))))) {
            hash = (hash ^ Fold.of(text.charAt(at))) * PRIME;
            at++;
        }
        add(hash);
        return at;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) && !isHan(c);
    }

    /** Whether a decimal point stands there. */
    private static boolean isPoint(String text, int at) {
        return text.charAt(at) == '.'
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    /** The halves of a character beyond the basic plane pass for one each. */
    private static boolean isHan(char c) {
        return Character.isSurrogate(c) || Scan.isHan(c);
    }

    private void add(int term) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, 2 * size);
        }
        terms[size++] = term;
    }

    /** All terms so far in ascending order, a term as often as it was added; none are left. */
    int[] take() {
        int[] taken = Arrays.copyOf(terms, size);
        Arrays.sort(taken);
        size = 0;
        return taken;
    }
}
