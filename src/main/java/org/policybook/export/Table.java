package org.policybook.export;

import java.util.List;
import java.util.stream.Stream;

/**
 * One table of the knowledge base, ready to be printed in any format.
 *
 * @param name of its files, without an ending
 * @param title in Chinese
 * @param rows in the order in which they are printed
 * @param <T> what a row is made from
 */
record Table<T>(String name, String title, List<Column<T>> columns, List<T> rows) {
    /** The columns as they are printed for people: after words that stand for keys, the same in English. */
    List<Column<T>> printed() {
        return columns.stream()
                .flatMap(column -> column.hasEnglish() ? Stream.of(column, column.twin()) : Stream.of(column))
                .toList();
    }

    /** The values of a row, column by column. */
    List<? extends Cell> cells(T row) {
        return columns.stream().map(column -> column.cell().apply(row)).toList();
    }

    /** Every row's values. */
    List<List<? extends Cell>> cells() {
        return rows.stream().<List<? extends Cell>>map(this::cells).toList();
    }
}
