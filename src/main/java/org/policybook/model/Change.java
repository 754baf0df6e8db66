package org.policybook.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one thing differs between two states of the knowledge base.
 *
 * @param id full id: {@code wuhan-2020}, {@code wuhan-2020/3-6}; a term's is the term itself
 * @param document id of the document it belongs to, or null for a term
 * @param before null for what was added
 * @param after null for what was removed
 * @param fields what changed of it, in the order of its fields; empty for what was added or removed
 * @param <T> what it is
 */
public record Change<T>(
        String id,
        @Nullable String document,
        @Nullable T before,
        @Nullable T after,
        List<Field> fields) {

    /**
     * A field that changed. Its values are those of the record: words, a number, a constant, a list.
     *
     * @param name as content files name it
     * @param sort whether its value was added, changed or removed
     * @param before null where it had no value, and {@code after} where it has none; both where an edition keeps a hash only,
     *     which tells whether there were words and whether they are the same, and not what they said
     */
    public record Field(
            String name,
            Sort sort,
            @Nullable Object before,
            @Nullable Object after) {
        /** Whether only {@code sort} is known of it. */
        public boolean isHashed() {
            return before == null && after == null;
        }
    }

    /** What became of it. */
    public enum Sort {
        ADDED,
        CHANGED,
        REMOVED;

        /** What became of something that was {@code before} and is {@code after}; null where it is not there. */
        public static Sort of(@Nullable Object before, @Nullable Object after) {
            return before == null ? ADDED : after == null ? REMOVED : CHANGED;
        }
    }

    public Sort sort() {
        return Sort.of(before, after);
    }

    /** The thing as it is, or, where it is gone, as it was. */
    public T latest() {
        return Objects.requireNonNull(after == null ? before : after);
    }
}
