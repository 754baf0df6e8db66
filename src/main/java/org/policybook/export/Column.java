package org.policybook.export;

import java.util.function.Function;

/**
 * One field of a table.
 *
 * @param name as in JSON and in the header of CSV (contract 4)
 * @param title what a person calls it, in Chinese
 * @param key the table and field that the values name, written {@code table.field}; empty for most columns
 * @param cell the value of a row
 * @param <T> what a row is made from
 */
record Column<T>(String name, String title, Type type, String key, Function<T, ? extends Cell> cell) {
    /** How the field is described in the data package (Table Schema 2). */
    enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        DATE,
        /** Short values that hold no separator. */
        LIST,
        /** A number, or a fraction as it is printed. */
        ANY
    }

    static <T> Column<T> of(String name, String title, Type type, Function<T, ? extends Cell> cell) {
        return new Column<>(name, title, type, "", cell);
    }

    /** Words. */
    static <T> Column<T> text(String name, String title, Function<T, ? extends Cell> cell) {
        return of(name, title, Type.STRING, cell);
    }

    /** The same column, saying what its values name. */
    Column<T> names(String tableAndField) {
        return new Column<>(name, title, type, tableAndField, cell);
    }
}
