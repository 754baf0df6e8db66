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
 * @param fields the fields that changed, as content files name them; empty for what was added or removed
 * @param <T> what it is
 */
public record Change<T>(
        String id,
        @Nullable String document,
        @Nullable T before,
        @Nullable T after,
        List<String> fields) {

    /** What became of it. */
    public enum Sort {
        ADDED,
        CHANGED,
        REMOVED
    }

    public Sort sort() {
        return before == null ? Sort.ADDED : after == null ? Sort.REMOVED : Sort.CHANGED;
    }

    /** The thing as it is, or, where it is gone, as it was. */
    public T latest() {
        return Objects.requireNonNull(after == null ? before : after);
    }
}
