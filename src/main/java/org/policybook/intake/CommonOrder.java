package org.policybook.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The longest run of names that two lists have in common in the same order, others between them or not. */
final class CommonOrder {
    private CommonOrder() {}

    /**
     * The places of these names in {@code left} with those in {@code right}, rising in both.
     *
     * @param left names, of which an empty one is like none
     */
    static Map<Integer, Integer> of(List<String> left, List<String> right) {
        // A bit a cell, for the lengths themselves are only needed of the row below.
        List<BitSet> skips = new ArrayList<>();
        int[] below = new int[right.size() + 1];
        for (String name : left.reversed()) {
            int[] row = new int[right.size() + 1];
            BitSet skip = new BitSet(right.size());
            for (int j = right.size() - 1; j >= 0; j--) {
                if (isSame(name, right.get(j))) {
                    row[j] = below[j + 1] + 1;
                } else {
                    row[j] = Math.max(below[j], row[j + 1]);
                    skip.set(j, below[j] >= row[j + 1]);
                }
            }
            skips.add(skip);
            below = row;
        }
        return walk(left, right, skips.reversed());
    }

    /** @param skips for each name of {@code left}, before which places of {@code right} leaving it out loses nothing */
    private static Map<Integer, Integer> walk(List<String> left, List<String> right, List<BitSet> skips) {
        Map<Integer, Integer> common = new LinkedHashMap<>();
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            if (isSame(left.get(i), right.get(j))) {
                common.put(i++, j++);
            } else if (skips.get(i).get(j)) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    private static boolean isSame(String name, String other) {
        return !name.isEmpty() && name.equals(other);
    }
}
