package org.policybook.model;

/**
 * The lasting identity of a clause.
 *
 * @param document id of the document
 * @param path the printed ordinals from the top, joined by {@code -}; {@code 0} for notice and preamble
 */
public record ClauseId(String document, String path) {
    /** The path of everything that stands before the first numbered heading. */
    public static final String PREAMBLE = "0";

    /** {@code wuhan-2020/3-6}. */
    @Override
    public String toString() {
        return document + "/" + path;
    }
}
