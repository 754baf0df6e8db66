package org.policybook.receive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.policybook.model.Original.Kind;

/**
 * A line of a page: glyphs that stand beside each other.
 *
 * @param parts its words, parted where a gap is wider than any space
 * @param starts where each part begins
 * @param size of most of its glyphs
 */
record PrintedLine(List<Draft> parts, List<Double> starts, double left, double right, double y, double size) {
    /** Gaps of so many times the size of a letter part a line; smaller ones are a space, or none. */
    private static final double PART = 2.2;

    private static final double HAN_SPACE = 0.8;
    private static final double MIXED_SPACE = 0.6;
    private static final double LATIN_SPACE = 0.18;
    /** How far a raised or lowered letter may stand off the line. */
    private static final double RAISED = 0.5;

    private static final long MOST_PAIRS = 20_000_000;

    /** Sorts glyphs into lines, from the top. */
    static List<PrintedLine> of(List<Glyph> glyphs, List<Ruling> rulings) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
        List<Ruling> level = rulings.stream().filter(Ruling::level).toList();
        boolean few = (long) level.size() * glyphs.size() < MOST_PAIRS;
        List<Ruling> strikes = few ? level : List.of();
        List<PrintedLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        double base = 0;
        double size = 0;
        for (Glyph glyph : sorted) {
            boolean same = !line.isEmpty() && glyph.y() - base <= RAISED * Math.max(size, glyph.size());
            if (!same) {
                finish(line, strikes, lines);
                line = new ArrayList<>();
                base = glyph.y();
                size = glyph.size();
            } else if (glyph.size() > size) {
                // A raised letter came first; the line itself is lower.
                base = glyph.y();
                size = glyph.size();
            }
            line.add(glyph);
        }
        finish(line, strikes, lines);
        return lines;
    }

    private static void finish(List<Glyph> glyphs, List<Ruling> rulings, List<PrintedLine> lines) {
        List<Glyph> line = once(glyphs);
        while (!line.isEmpty() && line.getLast().isBlank()) {
            line.removeLast();
        }
        while (!line.isEmpty() && line.getFirst().isBlank()) {
            line.removeFirst();
        }
        if (line.isEmpty()) {
            return;
        }
        Glyph tallest =
                line.stream().max(Comparator.comparingDouble(Glyph::size)).orElseThrow();
        List<Draft> parts = new ArrayList<>();
        List<Double> starts = new ArrayList<>();
        Draft part = new Draft();
        Glyph last = null;
        for (Glyph glyph : line) {
            if (last != null && isNoteReference(glyph, last, tallest)) {
                continue;
            }
            double gap = last == null ? 0 : glyph.x() - last.end();
            double size = last == null ? glyph.size() : Math.min(last.size(), glyph.size());
            if (last == null || gap > PART * size) {
                part = new Draft();
                parts.add(part);
                starts.add(glyph.x());
            } else if (!last.isBlank() && !glyph.isBlank() && gap > space(last, glyph) * size) {
                part.add(" ");
            }
            Set<Kind> kinds = isStruck(glyph, rulings) ? EnumSet.of(Kind.STRUCK) : EnumSet.noneOf(Kind.class);
            part.add(glyph.words(), kinds);
            last = glyph;
        }
        double right = line.stream().mapToDouble(Glyph::end).max().orElseThrow();
        lines.add(new PrintedLine(
                List.copyOf(parts), List.copyOf(starts), line.getFirst().x(), right, tallest.y(), tallest.size()));
    }

    /** A small raised number leads to a note and would run into the figures; after a Latin letter it is a power. */
    private static boolean isNoteReference(Glyph glyph, Glyph last, Glyph tallest) {
        boolean small = glyph.size() < 0.8 * tallest.size() && tallest.y() - glyph.y() > 0.15 * tallest.size();
        boolean number = glyph.words().chars().allMatch(Character::isDigit);
        int before = last.words().codePointBefore(last.words().length());
        return small && number && (isWide(before) || !Character.isLetter(before));
    }

    /** The glyphs from left to right; heavy letters are now and then printed twice, a hair apart. */
    private static List<Glyph> once(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::x));
        List<Glyph> once = new ArrayList<>();
        for (Glyph glyph : sorted) {
            Glyph last = once.isEmpty() ? null : once.getLast();
            boolean again = last != null
                    && last.words().equals(glyph.words())
                    && glyph.x() - last.x() < 0.3 * Math.max(glyph.width(), 0.1)
                    && Math.abs(glyph.y() - last.y()) < 0.3 * glyph.size();
            if (!again) {
                once.add(glyph);
            }
        }
        return once;
    }

    private static double space(Glyph left, Glyph right) {
        boolean before = isWide(left.words().codePointBefore(left.words().length()));
        boolean after = isWide(right.words().codePointAt(0));
        if (before && after) {
            return HAN_SPACE;
        }
        return before || after ? MIXED_SPACE : LATIN_SPACE;
    }

    private static boolean isWide(int c) {
        return c >= 0x2E80 || (c >= 0x2014 && c <= 0x2026);
    }

    private static boolean isStruck(Glyph glyph, List<Ruling> rulings) {
        for (Ruling r : rulings) {
            double above = (glyph.y() - r.at()) / glyph.size();
            if (above > 0.15 && above < 0.55 && r.covers(glyph.middle(), 0)) {
                return true;
            }
        }
        return false;
    }

    /** Its words; where it is parted, as wide a space as Chinese has. */
    Draft words() {
        Draft words = new Draft();
        for (int i = 0; i < parts.size(); i++) {
            words.add(i > 0 ? "\u3000\u3000" : "");
            words.append(parts.get(i));
        }
        return words;
    }
}
