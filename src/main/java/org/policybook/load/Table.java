package org.policybook.load;

import java.util.function.Function;

/**
 * What a YAML file that lists entries consists of.
 *
 * @param schema name of its schema
 * @param key the field that must be unique among the entries
 * @param id the same of a record
 * @param required whether the file's absence is an error
 */
record Table<T>(String schema, Class<T> type, String key, Function<T, String> id, boolean required) {
    /** A table whose entries have an {@code id}. */
    static <T> Table<T> of(String schema, Class<T> type, Function<T, String> id, boolean required) {
        return new Table<>(schema, type, "id", id, required);
    }
}
