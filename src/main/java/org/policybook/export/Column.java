package org.policybook.export;

import java.util.function.Function;

/**
 * One field of a table.
 *
 * @param name as in JSON and in the header of CSV (contract 4)
 * @param title what a person calls it, in Chinese
 * @param hasEnglish whether its values are words in two languages: where people read them, English stands in a column beside
 * @param key the table and field that the values name, written {@code table.field}; empty for most columns
 * @param cell the value of a row
 * @param <T> what a row is made from
 */
record Column<T>(
        String name, String title, Type type, boolean hasEnglish, String key, Function<T, ? extends Cell> cell) {
    /** How the field is described in the data package (Table Schema 2). */
    enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        DATE,
        /** Short values that hold no separator. */
        LIST,
        /** The same in English, which has a separator of its own. */
        LIST_EN,
        /** A number, or a fraction as it is printed. */
        ANY
    }

    static <T> Column<T> of(String name, String title, Type type, Function<T, ? extends Cell> cell) {
        return new Column<>(name, title, type, false, "", cell);
    }

    /** Words. */
    static <T> Column<T> text(String name, String title, Function<T, ? extends Cell> cell) {
        return of(name, title, Type.STRING, cell);
    }

    /** Words in two languages: those that stand for a key, or are made from such. */
    static <T> Column<T> words(String name, String title, Function<T, ? extends Cell> cell) {
        return words(name, title, Type.STRING, cell);
    }

    static <T> Column<T> words(String name, String title, Type type, Function<T, ? extends Cell> cell) {
        return new Column<>(name, title, type, true, "", cell);
    }

    /** The same column, saying what its values name; a name has an English one beside it. */
    Column<T> names(String tableAndField) {
        return new Column<>(name, title, type, tableAndField.endsWith(".name"), tableAndField, cell);
    }

    /** What a person calls it in English. */
    String english() {
        return Labels.english(name);
    }

    /** The column that says in English what this one says in Chinese. */
    Column<T> twin() {
        return new Column<>(
                name + "_en",
                title + "（英文）",
                type == Type.LIST ? Type.LIST_EN : Type.STRING,
                false,
                key.isEmpty() ? "" : key + "_en",
                row -> Cell.unlessEmpty(cell.apply(row).english()));
    }
}
