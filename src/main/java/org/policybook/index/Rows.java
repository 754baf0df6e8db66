package org.policybook.index;

import java.util.Arrays;

/** The terms that a field has, numbered among themselves: most fields have few of all the terms that there are. */
final class Rows {
    /** One more than the row of a term. */
    private int[] rows = new int[0];

    private int size;

    /** The row of a term, a new one where it has none. */
    int add(int term) {
        if (term >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(term + 1, rows.length + rows.length / 4 + 64));
        }
        if (rows[term] == 0) {
            rows[term] = ++size;
        }
        return rows[term] - 1;
    }

    /** The row of a term, or -1. */
    int of(int term) {
        return term < rows.length ? rows[term] - 1 : -1;
    }
}
