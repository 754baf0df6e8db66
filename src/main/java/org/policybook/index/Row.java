package org.policybook.index;

import org.apache.lucene.util.FixedBitSet;

/** Entries one after the other: each has a place among them, by which sums are kept for them alone. */
final class Row {
    private final long[] words;
    /** How many entries the words of 64 before each have. */
    private final int[] before;

    private final int size;

    /** A row of the entries of a set, which must not change any more. */
    Row(FixedBitSet set) {
        this.words = set.getBits();
        this.before = new int[words.length];
        int counted = 0;
        for (int word = 0; word < words.length; word++) {
            before[word] = counted;
            counted += Long.bitCount(words[word]);
        }
        this.size = counted;
    }

    /** How many they are. */
    int size() {
        return size;
    }

    /** Which of 64 entries are among them. */
    long word(int word) {
        return words[word];
    }

    /** The place of the first of 64 entries that is among them. */
    int before(int word) {
        return before[word];
    }

    /** What is told of each entry. */
    @FunctionalInterface
    interface Visitor {
        void visit(int entry, int place);
    }

    /** Visits all entries in their order. */
    void each(Visitor visitor) {
        int place = 0;
        for (int word = 0; word < words.length; word++) {
            for (long left = words[word]; left != 0; left &= left - 1) {
                visitor.visit((word << 6) + Long.numberOfTrailingZeros(left), place++);
            }
        }
    }

    /** Adds a number to the sums of the entries that a set has. */
    void add(FixedBitSet set, double number, double[] sums) {
        long[] other = set.getBits();
        for (int word = 0; word < words.length; word++) {
            for (long both = words[word] & other[word]; both != 0; both &= both - 1) {
                sums[before[word] + Long.bitCount(words[word] & ((both & -both) - 1))] += number;
            }
        }
    }
}
