package org.policybook.index;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One side of all measures as a vector for each, after TF-IDF: a term weighs more the oftener the measure has it, and the
 * fewer others do. Vectors have the length 1, so that the product of two is the cosine of the angle between them. Terms
 * are summed in their own order and with {@link StrictMath}, so that the result is the same on every machine.
 */
final class Vectors {
    /** Among many measures, each is known by its weightiest terms alone. */
    private static final int MANY = 600;

    private static final int MOST_TERMS = 64;

    private final int[][] terms;
    private final float[][] weights;
    private final int all;

    /**
     * Room for as many measures.
     *
     * @param all how many there are beside these and with them
     */
    Vectors(int measures, int all) {
        this.terms = new int[measures][];
        this.weights = new float[measures][];
        this.all = all;
    }

    /**
     * Sets the vector of a measure; one without terms has no direction, and is like no other.
     *
     * @param sorted its terms, each as often as it has it
     * @param counts of all measures
     */
    void set(int measure, int[] sorted, TermCounts counts) {
        int[] distinct = new int[sorted.length];
        double[] weight = new double[sorted.length];
        int size = 0;
        double length = 0;
        int from = 0;
        while (from < sorted.length) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            int measures = counts.of(sorted[from]);
            double rarity = StrictMath.log((all + 1.0) / measures);
            distinct[size] = sorted[from];
            weight[size] = (1 + StrictMath.log(to - from)) * rarity;
            length += weight[size] * weight[size];
            // What one measure alone has adds to its length, and is shared with nobody.
            size += measures > 1 ? 1 : 0;
            from = to;
        }
        int[] kept = weightiest(weight, size, all > MANY ? MOST_TERMS : size);
        double root = StrictMath.sqrt(length);
        terms[measure] = new int[kept.length];
        weights[measure] = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            terms[measure][i] = distinct[kept[i]];
            weights[measure][i] = root == 0 ? 0 : (float) (weight[kept[i]] / root);
        }
    }

    /** The places of the greatest of the first {@code size} weights, in ascending order; of equal ones the first. */
    private static int[] weightiest(double[] weight, int size, int most) {
        if (size <= most) {
            return IntStream.range(0, size).toArray();
        }
        double[] sorted = Arrays.copyOf(weight, size);
        Arrays.sort(sorted);
        double least = sorted[size - most];
        int equal = 0;
        for (int i = size - most; i < size && sorted[i] == least; i++) {
            equal++;
        }
        int[] kept = new int[most];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (weight[i] > least || (weight[i] == least && equal-- > 0)) {
                kept[count++] = i;
            }
        }
        return kept;
    }

    /** The {@code most} terms of a measure that weigh most. */
    int[] weightiest(int measure, int most) {
        float[] own = weights[measure];
        double[] weight = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            weight[i] = own[i];
        }
        return IntStream.of(weightiest(weight, own.length, most))
                .map(i -> terms[measure][i])
                .toArray();
    }

    /** Holds one measure against others, one after the other; for one thread. */
    final class Against {
        private static final int SPREAD = 0x9E3779B9;
        private static final int ROOM = 256;

        /** By a hash of the term: the term, and below it the bits of its weight; 0 where there is none. */
        private long[] slots = new long[ROOM];

        /** From now on against this measure. */
        void measure(int measure) {
            int size = terms[measure].length;
            if (2 * size > slots.length) {
                slots = new long[4 * Integer.highestOneBit(size)];
            } else {
                Arrays.fill(slots, 0);
            }
            for (int i = 0; i < size; i++) {
                int term = terms[measure][i];
                slots[slot(term)] = (long) term << Integer.SIZE | Float.floatToRawIntBits(weights[measure][i]);
            }
        }

        /** The cosine of the measure and another. */
        double cosine(int other) {
            int[] others = terms[other];
            double sum = 0;
            for (int i = 0; i < others.length; i++) {
                // No weight is negative, so that its bits leave those of the term alone.
                long found = slots[slot(others[i])];
                sum += (double) Float.intBitsToFloat((int) found) * weights[other][i];
            }
            return sum;
        }

        /** The place of a term, or a free one where the measure does not have it. */
        private int slot(int term) {
            int mask = slots.length - 1;
            int slot = ((term * SPREAD) >>> 7) & mask;
            while (slots[slot] != 0 && (int) (slots[slot] >>> Integer.SIZE) != term) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }
    }

    /** The cosine of two measures. */
    double cosine(int one, int other) {
        Against against = new Against();
        against.measure(one);
        return against.cosine(other);
    }
}
