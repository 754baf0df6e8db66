package org.policybook.parse;

import org.policybook.model.Block;
import org.policybook.model.Place;

/** What a text consists of before its clauses are known: headings and blocks in their order. */
sealed interface Piece {
    Place place();

    /**
     * A line that opens a clause.
     *
     * @param depth number of {@code #}, or 0 where the text has no marks of its own
     * @param line number, heading and whatever runs in after it
     */
    record Heading(int depth, String line, Attributes attributes, Place place) implements Piece {}

    /** A block of the clause that was opened last. */
    record Body(Block block, Place place) implements Piece {}
}
