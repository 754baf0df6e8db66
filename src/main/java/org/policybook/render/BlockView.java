package org.policybook.render;

import java.util.List;

/**
 * A block of a clause as templates use it.
 *
 * @param kind {@code paragraph}, {@code item} or {@code table}
 * @param marker of an item as printed, else empty
 * @param depth of an item, else 0
 * @param runs the words; empty for a table
 * @param rows of a table, each a list of cells with their words; else empty
 * @param lang the language of the words where it is not that of the page, else empty
 */
public record BlockView(
        String kind, String marker, int depth, List<Run> runs, List<List<List<Run>>> rows, String lang) {}
