package org.policybook.index;

import java.util.Arrays;
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

    /** How many of them stand before an entry. */
    int placeOf(int entry) {
        int word = entry >> 6;
        return word == words.length ? size : before[word] + Long.bitCount(words[word] & ((1L << entry) - 1));
    }

    /** The entry at a place. */
    int entry(int place) {
        int found = Arrays.binarySearch(before, place);
        int word = found < 0 ? -found - 2 : found;
        // Words without any begin where the next one does.
        while (word + 1 < words.length && before[word + 1] == place) {
            word++;
        }
        long left = words[word];
        for (int skipped = before[word]; skipped < place; skipped++) {
            left &= left - 1;
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
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
