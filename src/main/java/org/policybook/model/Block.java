package org.policybook.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a clause's body. Its text is plain: citations, figures and terms are found in it again as ranges
 * of characters, so that nothing of the source can become markup.
 */
public sealed interface Block {
    /** The words, without the marker. */
    String text();

    /** The words as they stand in a plain text, with the marker of an item. */
    default String line() {
        return text();
    }

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /**
     * A point of a list (一是 …, —— …); no clause.
     *
     * @param marker as printed; empty for a plain bullet
     * @param depth 1 for a list's first level
     */
    record Item(String marker, String text, int depth) implements Block {
        /** Markers are few, and each is kept once. */
        public Item {
            marker = marker.intern();
        }

        @Override
        public String line() {
            return marker.isEmpty() ? text : marker + (marker.endsWith("—") ? "" : " ") + text;
        }
    }

    /** A table; rows may differ in length. */
    record Table(List<List<String>> rows) implements Block {
        @Override
        public String text() {
            return rows.stream().map(row -> String.join(" ", row)).collect(Collectors.joining("\n"));
        }
    }
}
