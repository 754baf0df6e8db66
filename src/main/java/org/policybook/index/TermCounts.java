package org.policybook.index;

/** In how many measures each term stands: a table of numbers, for there may be millions. */
final class TermCounts {
    private static final int SPREAD = 0x9E3779B9;
    private static final int ROOM = 1 << 10;

    private int[] terms = new int[ROOM];
    private int[] counts = new int[ROOM];
    private int size;

    /** Counts each term of {@code sorted} once. */
    void add(int[] sorted) {
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                count(sorted[i], 1);
            }
        }
    }

    /** Adds what was counted elsewhere. */
    void add(TermCounts other) {
        for (int i = 0; i < other.terms.length; i++) {
            if (other.counts[i] != 0) {
                count(other.terms[i], other.counts[i]);
            }
        }
    }

    /** In how many measures {@code term} stands; asked when all are counted. */
    int of(int term) {
        return counts[slot(term)];
    }

    private void count(int term, int times) {
        if (2 * size > terms.length) {
            grow();
        }
        int slot = slot(term);
        size += counts[slot] == 0 ? 1 : 0;
        terms[slot] = term;
        counts[slot] += times;
    }

    /** The place of a term, or the free one where it belongs. */
    private int slot(int term) {
        int mask = terms.length - 1;
        int slot = ((term * SPREAD) >>> 7) & mask;
        while (counts[slot] != 0 && terms[slot] != term) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldTerms = terms;
        int[] oldCounts = counts;
        terms = new int[2 * oldTerms.length];
        counts = new int[2 * oldTerms.length];
        size = 0;
        for (int i = 0; i < oldTerms.length; i++) {
            if (oldCounts[i] != 0) {
                count(oldTerms[i], oldCounts[i]);
            }
        }
    }
}
