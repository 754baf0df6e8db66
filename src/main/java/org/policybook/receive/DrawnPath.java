package org.policybook.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The path that a page's drawing commands build, named as in PDF (ISO 32000-1, 8.5), kept as far as it can be lines of a table. */
final class DrawnPath {
    /** The commands that build and paint a path. */
    static final List<String> OPERATORS =
            List.of("m", "l", "re", "c", "v", "y", "h", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

    private static final Set<String> STROKE = Set.of("S", "s", "B", "B*", "b", "b*");
    private static final Set<String> FILL = Set.of("f", "F", "f*", "B", "B*", "b", "b*");
    private static final Set<String> CLOSE = Set.of("s", "b", "b*");
    private static final int MOST_POINTS = 100_000;

    /** A point in the units of the page. */
    record Point(double x, double y) {}

    /** A straight piece. */
    record Piece(Point from, Point to) {}

    private final List<List<Point>> parts = new ArrayList<>();
    private int points;

    /**
     * Carries out one command.
     *
     * @param at its operands as points of the page
     * @param painted takes the pieces that become visible
     */
    void draw(String command, List<Point> at, List<Piece> painted) {
        switch (command) {
            case "m" -> begin(at);
            case "re" -> {
                begin(at);
                close();
            }
            case "l" -> add(at);
            // Of a curve only the end counts: what is round is no line of a table.
            case "c", "v", "y" -> begin(at.isEmpty() ? at : at.subList(at.size() - 1, at.size()));
            case "h" -> close();
            default -> paint(command, painted);
        }
    }

    private void begin(List<Point> at) {
        parts.add(new ArrayList<>());
        add(at);
    }

    private void add(List<Point> at) {
        if (parts.isEmpty()) {
            parts.add(new ArrayList<>());
        }
        if (points < MOST_POINTS) {
            parts.getLast().addAll(at);
            points += at.size();
        }
    }

    private void close() {
        if (!parts.isEmpty() && !parts.getLast().isEmpty()) {
            parts.getLast().add(parts.getLast().getFirst());
        }
    }

    private void paint(String command, List<Piece> painted) {
        if (CLOSE.contains(command)) {
            close();
        }
        for (List<Point> part : parts) {
            if (STROKE.contains(command)) {
                for (int i = 1; i < part.size(); i++) {
                    painted.add(new Piece(part.get(i - 1), part.get(i)));
                }
            } else if (FILL.contains(command) && part.size() > 2) {
                painted.add(filled(part));
            }
        }
        parts.clear();
        points = 0;
    }

    /** The line along the middle of a filled box; of one that is no line, something that leans. */
    private static Piece filled(List<Point> part) {
        double left = part.stream().mapToDouble(Point::x).min().orElseThrow();
        double right = part.stream().mapToDouble(Point::x).max().orElseThrow();
        double low = part.stream().mapToDouble(Point::y).min().orElseThrow();
        double high = part.stream().mapToDouble(Point::y).max().orElseThrow();
        return new Piece(new Point(left, low), new Point(right, high));
    }
}
