package org.policybook.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.FixedBitSet;

/**
 * Where a term stands in a field, decoded. Entries stand in words of 64, of which only those are kept that have any, so that
 * a list takes room by its length and is joined with others word by word. What BM25 asks of an entry, how often it has the
 * term and how long it is, is one of few kinds.
 */
final class TermList {
    /** Of a term that stands nowhere. */
    static final TermList NOWHERE = new Maker(0).made(0);

    private final int[] words;
    private final long[] bits;
    /** How many entries the words before each have. */
    private final int[] before;
    /** For each entry its kind; empty where all are of one. Texts are too short for as many kinds as a char can tell apart. */
    private final char[] kinds;

    private final int[] frequencies;
    private final long[] norms;
    private final int entries;
    private final long times;

    private TermList(
            int[] words,
            long[] bits,
            int[] before,
            char[] kinds,
            int[] frequencies,
            long[] norms,
            int entries,
            long times) {
        this.words = words;
        this.bits = bits;
        this.before = before;
        this.kinds = kinds;
        this.frequencies = frequencies;
        this.norms = norms;
        this.entries = entries;
        this.times = times;
    }

    /** How many entries have the term. */
    int entries() {
        return entries;
    }

    /** How often it stands in all of them. */
    long times() {
        return times;
    }

    /** How many bytes the list takes, about. */
    long bytes() {
        return 128L + 16L * words.length + 2L * kinds.length + 12L * norms.length;
    }

    /** Puts the entries into a set. */
    void addTo(FixedBitSet set) {
        long[] all = set.getBits();
        for (int i = 0; i < words.length; i++) {
            all[words[i]] |= bits[i];
        }
    }

    /** The score of each kind. */
    float[] scores(SimScorer scorer) {
        float[] scores = new float[norms.length];
        for (int kind = 0; kind < scores.length; kind++) {
            scores[kind] = scorer.score(frequencies[kind], norms[kind]);
        }
        return scores;
    }

    /**
     * Adds to the sums of entries in a row what the term gives to those that have it.
     *
     * @param scores by kind
     */
    void add(Row row, float[] scores, double[] sums) {
        for (int i = 0; i < words.length; i++) {
            long word = bits[i];
            long wanted = row.word(words[i]);
            int first = row.before(words[i]);
            for (long both = word & wanted; both != 0; both &= both - 1) {
                long lower = (both & -both) - 1;
                int kind = kinds.length == 0 ? 0 : kinds[before[i] + Long.bitCount(word & lower)];
                sums[first + Long.bitCount(wanted & lower)] += scores[kind];
            }
        }
    }

    /** Takes the entries of a term in any order. */
    static final class Maker {
        /** Kinds of fewer occurrences are looked up in an array. */
        private static final int FEW = 16;

        private static final int LENGTHS = 256;

        private final FixedBitSet set;
        private final char[] few = new char[FEW * LENGTHS];
        private final Map<Long, Character> many = new HashMap<>();
        private int[] frequencies = new int[4];
        private long[] norms = new long[4];
        private int kinds;
        private int[] numbers = new int[16];
        private char[] kindOf = new char[16];
        private int size;

        /**
         * A list without entries.
         *
         * @param all how many entries there are, whether they have the term or not
         */
        Maker(int all) {
            this.set = new FixedBitSet(all);
        }

        /** Adds an entry with Lucene's norm of its length. */
        void add(int number, int frequency, long norm) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
                kindOf = Arrays.copyOf(kindOf, 2 * size);
            }
            numbers[size] = number;
            kindOf[size++] = kind(frequency, norm);
            set.set(number);
        }

        private char kind(int frequency, long norm) {
            int length = (int) norm & (LENGTHS - 1);
            if (frequency >= FEW) {
                return many.computeIfAbsent((long) frequency * LENGTHS + length, none -> next(frequency, norm));
            }
            int at = frequency * LENGTHS + length;
            if (few[at] == 0) {
                few[at] = (char) (next(frequency, norm) + 1);
            }
            return (char) (few[at] - 1);
        }

        private char next(int frequency, long norm) {
            if (kinds == norms.length) {
                frequencies = Arrays.copyOf(frequencies, 2 * kinds);
                norms = Arrays.copyOf(norms, 2 * kinds);
            }
            frequencies[kinds] = frequency;
            norms[kinds] = norm;
            return (char) kinds++;
        }

        /** The list of a term that stands so often in all. */
        TermList made(long times) {
            long[] all = set.getBits();
            int[] words = new int[Math.min(all.length, size)];
            long[] bits = new long[words.length];
            int[] before = new int[words.length];
            int[] beforeAny = new int[all.length];
            int filled = 0;
            int counted = 0;
            for (int word = 0; word < all.length; word++) {
                beforeAny[word] = counted;
                if (all[word] != 0) {
                    words[filled] = word;
                    bits[filled] = all[word];
                    before[filled++] = counted;
                    counted += Long.bitCount(all[word]);
                }
            }
            char[] sorted = new char[kinds > 1 ? size : 0];
            for (int i = 0; i < sorted.length; i++) {
                int word = numbers[i] >> 6;
                sorted[beforeAny[word] + Long.bitCount(all[word] & ((1L << numbers[i]) - 1))] = kindOf[i];
            }
            return new TermList(
                    Arrays.copyOf(words, filled),
                    Arrays.copyOf(bits, filled),
                    Arrays.copyOf(before, filled),
                    sorted,
                    Arrays.copyOf(frequencies, kinds),
                    Arrays.copyOf(norms, kinds),
                    size,
                    times);
        }
    }
}
