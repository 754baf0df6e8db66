package org.policybook.parse;

/** A line of a received file while it is cleaned. */
final class TextRow {
    final int start;
    final int end;
    final boolean table;
    /** Whether tabs at its edges are those of empty cells, not an indentation. */
    final boolean cells;

    int indent;
    boolean kept = true;
    boolean pageBefore;
    boolean continues;

    TextRow(int start, int end, boolean table, boolean cells) {
        this.start = start;
        this.end = end;
        this.table = table;
        this.cells = cells;
    }
}
