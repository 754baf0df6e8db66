package org.policybook.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A point of a list, and those below it.
 *
 * @param marker as printed, or empty
 */
public record PointView(String marker, List<Run> runs, List<PointView> below) {
    /** A point as it stands in its clause: lists are flat there, and each point knows its depth. */
    record Flat(String marker, List<Run> runs, int depth) {}

    /** The points as a tree; those that are deeper than the one before them stand below it. */
    static List<PointView> nested(List<Flat> points) {
        List<PointView> nested = new ArrayList<>();
        int at = 0;
        while (at < points.size()) {
            Flat point = points.get(at);
            int end = at + 1;
            while (end < points.size() && points.get(end).depth() > point.depth()) {
                end++;
            }
            nested.add(new PointView(point.marker(), point.runs(), nested(points.subList(at + 1, end))));
            at = end;
        }
        return List.copyOf(nested);
    }
}
