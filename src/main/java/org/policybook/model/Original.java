package org.policybook.model;

import java.util.List;

/**
 * An official file as received (原文), before anything in it is understood or mended.
 *
 * @param text all words in order, exactly as the file has them: a paragraph a line; a page of a paged file ends in
 *     {@code \f}; a row of a table is a line whose cells are parted by tabs
 * @param marks what the file itself says of stretches of the text, in their order
 * @param tables the tables, in their order
 */
public record Original(SourceText text, List<Mark> marks, List<Grid> tables) {
    /** A file that is words alone. */
    public static Original of(SourceText text) {
        return new Original(text, List.of(), List.of());
    }

    /** What a file can say of a stretch of its text. */
    public enum Kind {
        /** Struck through: deleted by whoever edited it. */
        STRUCK,
        /** The running head or foot of a page. */
        MARGIN,
        /** Not typed but counted by the word processor (自动编号). */
        NUMBERING,
        CENTRED,
        /** What leads elsewhere and is no part of the text: a web page's navigation, a generated table of contents. */
        CHROME
    }

    /** A stretch of the text from {@code start} up to but not including {@code end}. */
    public record Mark(Kind kind, int start, int end) {}

    /**
     * A table.
     *
     * @param start where its rows begin in the text
     * @param end where they end
     * @param rows every row has the same number of cells; a merged cell stands in each place that it covers
     */
    public record Grid(int start, int end, List<List<Cell>> rows) {}

    /**
     * One place of a table.
     *
     * @param merged whether a cell that begins further left or further up goes on here
     */
    public record Cell(String text, boolean merged) {}
}
