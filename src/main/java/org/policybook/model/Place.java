package org.policybook.model;

import java.util.Comparator;

/**
 * Where a fact stands in the content: what an error points at and a reader can cite.
 *
 * @param file path as the user wrote it, with forward slashes
 * @param line from 1; the file as a whole is its first line
 * @param column from 1, counted in code points
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    /** The place of a whole file. */
    public static Place of(String file) {
        return new Place(file, 1, 1);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, as compilers print it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
