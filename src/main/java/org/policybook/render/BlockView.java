package org.policybook.render;

import java.util.List;

/**
 * A block of a clause as templates use it.
 *
 * @param kind {@code paragraph}, {@code points} or {@code table}
 * @param runs the words of a paragraph, else empty
 * @param points of a list, else empty
 * @param rows of a table, each a list of cells with their words; else empty
 * @param lang the language of the words where it is not that of the page, else empty
 */
public record BlockView(String kind, List<Run> runs, List<PointView> points, List<List<List<Run>>> rows, String lang) {}
