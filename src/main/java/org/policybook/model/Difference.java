package org.policybook.model;

import java.util.List;

/**
 * In what a file differs from the document that it belongs to.
 *
 * @param path of the clause
 * @param before what the document has and the file has not, as printed: figures, unless the sort says otherwise
 * @param now what the file has and the document has not
 */
public record Difference(Sort sort, String path, String title, List<String> before, List<String> now) {
    /** What differs. */
    public enum Sort {
        NEW,
        /** It has another number: {@code before} and {@code now} are the paths. */
        MOVED,
        GONE,
        /** {@code before} and {@code now} are the headings; none where there is none. */
        HEADING,
        FIGURES,
        /** The figures are the same: {@code before} and {@code now} are the words around the first difference. */
        WORDS
    }
}
