package org.policybook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of figures on one axis: every number a template needs to draw it, in units of its own.
 *
 * @param id makes the ids within the picture unique on a page
 * @param title what it shows
 * @param description the same in words, for readers who do not see it
 * @param key what the shapes mean
 * @param axis where the axis begins and ends
 * @param axisY the height of the tick labels
 * @param unit what the axis counts
 * @param unitY the height of that label
 * @param caveat what must be known when comparing, printed within the picture; empty where nothing must
 * @param leftOut figures in words, which have no place on an axis
 */
public record FigureChart(
        String id,
        String title,
        String description,
        String key,
        int width,
        int height,
        Span axis,
        List<Tick> ticks,
        int axisY,
        String unit,
        int unitY,
        List<Mark> marks,
        List<TextLine> caveat,
        List<String> leftOut) {

    /** The left and the right end of a horizontal line. */
    public record Span(int from, int to) {}

    /** A tick of the axis with its number. */
    public record Tick(int x, String label) {}

    /** A line of text and the height of its baseline. */
    public record TextLine(int y, String text) {}

    /**
     * One figure.
     *
     * @param value as the table shows it
     * @param nameY the baseline of region and value
     * @param lines what it counts and where it differs from the others
     * @param y the height of its own copy of the axis
     * @param shape {@code dot}, {@code hollow} for an approximate figure, {@code range}
     * @param x the place of the figure, or of the lower end of a range
     * @param toX the upper end of a range, else {@code x}
     * @param fromX where a change starts, or null
     * @param arrow an arrow towards what else the figure allows, as path data; null where it is exact
     */
    public record Mark(
            String regionClass,
            String region,
            String value,
            int nameY,
            List<TextLine> lines,
            int y,
            String shape,
            int x,
            int toX,
            @Nullable Integer fromX,
            @Nullable String arrow) {}
}
