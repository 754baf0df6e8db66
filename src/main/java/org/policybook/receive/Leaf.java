package org.policybook.receive;

import java.util.ArrayList;
import java.util.List;

/** What is printed on one page, gathered piece by piece. */
final class Leaf {
    private static final int MOST_RULINGS = 6_000;
    /** A line may lean by this much, and a filled box this thin is a line. */
    private static final double THIN = 2.5;

    private final double height;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private boolean pictures;

    /**
     * Begins a page.
     *
     * @param height in points
     */
    Leaf(double height) {
        this.height = height;
    }

    double height() {
        return height;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<Ruling> rulings() {
        return rulings;
    }

    boolean hasPictures() {
        return pictures;
    }

    boolean hasWords() {
        return glyphs.stream().anyMatch(g -> !g.isBlank());
    }

    void picture() {
        pictures = true;
    }

    void glyph(Glyph glyph) {
        glyphs.add(glyph);
    }

    /** Adds a drawn line, if it is level or upright. */
    void line(double x1, double y1, double x2, double y2) {
        if (rulings.size() >= MOST_RULINGS) {
            return;
        }
        double width = Math.abs(x1 - x2);
        double depth = Math.abs(y1 - y2);
        if (depth <= THIN && width > depth) {
            rulings.add(new Ruling(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (width <= THIN && depth > width) {
            rulings.add(new Ruling(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }
}
