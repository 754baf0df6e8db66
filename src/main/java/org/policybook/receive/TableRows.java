package org.policybook.receive;

import java.util.List;

/** Tells tables that hold rows of data from those that only lay out a page, and adds either kind. */
final class TableRows {
    /** More columns than any printed table has. */
    static final int MOST_COLUMNS = 500;

    private TableRows() {}

    /**
     * Adds a table. One column, or a frame round other tables, is layout: its cells are read one after the other.
     *
     * @param slots its cells by rows
     */
    static void add(int rows, int columns, List<Slot> slots, Draft out, Budget budget) throws Rejected {
        budget.cells((long) rows * columns);
        if (columns > 1 && !isFrame(slots)) {
            out.table(rows, columns, slots);
        } else {
            slots.forEach(slot -> out.appendLines(slot.words()));
        }
    }

    private static boolean isFrame(List<Slot> slots) {
        long all = 0;
        long nested = 0;
        for (Slot slot : slots) {
            all += slot.words().length();
            nested += slot.words().grids().stream()
                    .mapToLong(g -> (long) g.end() - g.start())
                    .sum();
        }
        return nested * 2 > all;
    }
}
