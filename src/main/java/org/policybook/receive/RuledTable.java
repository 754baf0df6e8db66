package org.policybook.receive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table that is drawn with lines: the places between them are its cells, and where a line is missing, cells are one. */
final class RuledTable {
    /** Lines this near to each other are one, and ends this near to a line meet it. */
    private static final double NEAR = 3;

    private static final long MOST_CROSSINGS = 4_000_000;
    /** A line in a cell that ends so many letters before its edge ends a paragraph. */
    private static final double SHORT = 1.8;

    private final double[] columns;
    private final double[] rows;
    private final List<Ruling> rulings;

    private RuledTable(double[] columns, double[] rows, List<Ruling> rulings) {
        this.columns = columns;
        this.rows = rows;
        this.rulings = rulings;
    }

    /** The tables of a page that have at least two columns, from the top. */
    static List<RuledTable> find(List<Ruling> rulings) {
        List<Ruling> lines = joined(rulings);
        List<Ruling> level = lines.stream().filter(Ruling::level).toList();
        List<Ruling> upright = lines.stream().filter(r -> !r.level()).toList();
        if ((long) level.size() * upright.size() > MOST_CROSSINGS) {
            return List.of();
        }
        int[] group = new int[lines.size()];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < level.size(); i++) {
            for (int j = 0; j < upright.size(); j++) {
                Ruling h = level.get(i);
                Ruling v = upright.get(j);
                if (h.covers(v.at(), NEAR) && v.covers(h.at(), NEAR)) {
                    union(group, i, level.size() + j);
                }
            }
        }
        List<Ruling> ordered = new ArrayList<>(level);
        ordered.addAll(upright);
        Map<Integer, List<Ruling>> groups = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            groups.computeIfAbsent(root(group, i), g -> new ArrayList<>()).add(ordered.get(i));
        }
        return groups.values().stream()
                .map(RuledTable::of)
                .filter(t -> t.columns.length > 2 && t.rows.length > 1)
                .filter(t -> (long) t.columns.length * t.rows.length * t.rulings.size() < MOST_CROSSINGS * 10)
                .sorted(Comparator.comparingDouble((RuledTable t) -> t.rows[0]).thenComparingDouble(t -> t.columns[0]))
                .toList();
    }

    private static int root(int[] group, int i) {
        int root = i;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    private static void union(int[] group, int a, int b) {
        group[root(group, a)] = root(group, b);
    }

    /** A table is often drawn cell by cell: pieces that go on from each other are one line. */
    private static List<Ruling> joined(List<Ruling> rulings) {
        List<Ruling> sorted = new ArrayList<>(rulings);
        sorted.sort(Comparator.comparing(Ruling::level)
                .thenComparingDouble(Ruling::at)
                .thenComparingDouble(Ruling::from));
        List<Ruling> joined = new ArrayList<>();
        int first = 0;
        while (first < sorted.size()) {
            int last = first + 1;
            while (last < sorted.size()
                    && sorted.get(last).level() == sorted.get(first).level()
                    && sorted.get(last).at() - sorted.get(first).at() <= NEAR) {
                last++;
            }
            List<Ruling> same = new ArrayList<>(sorted.subList(first, last));
            same.sort(Comparator.comparingDouble(Ruling::from));
            Ruling open = same.getFirst();
            for (Ruling next : same.subList(1, same.size())) {
                if (next.from() <= open.to() + NEAR) {
                    open = new Ruling(open.level(), open.at(), open.from(), Math.max(open.to(), next.to()));
                } else {
                    joined.add(open);
                    open = next;
                }
            }
            joined.add(open);
            first = last;
        }
        return joined;
    }

    private static RuledTable of(List<Ruling> group) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (Ruling r : group) {
            (r.level() ? ys : xs).add(r.at());
        }
        // Tables may be open at the sides.
        if (!xs.isEmpty() && !ys.isEmpty()) {
            group.stream().filter(Ruling::level).forEach(r -> {
                xs.add(r.from());
                xs.add(r.to());
            });
        }
        return new RuledTable(apart(xs), apart(ys), group);
    }

    private static double[] apart(List<Double> places) {
        List<Double> apart = new ArrayList<>();
        for (double place : places.stream().sorted().toList()) {
            if (apart.isEmpty() || place - apart.getLast() > 2 * NEAR) {
                apart.add(place);
            }
        }
        return apart.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double top() {
        return rows[0];
    }

    boolean holds(Glyph glyph) {
        return column(glyph) >= 0 && row(glyph) >= 0;
    }

    private int column(Glyph glyph) {
        return between(columns, glyph.middle());
    }

    private int row(Glyph glyph) {
        return between(rows, glyph.y() - glyph.size() * 0.35);
    }

    private static int between(double[] edges, double place) {
        for (int i = 0; i + 1 < edges.length; i++) {
            if (edges[i] <= place && place < edges[i + 1]) {
                return i;
            }
        }
        return -1;
    }

    /** Adds the table with the glyphs that stand in it. */
    void add(List<Glyph> glyphs, List<Ruling> all, Draft out, Budget budget) throws Rejected {
        int height = rows.length - 1;
        int width = columns.length - 1;
        budget.cells((long) height * width);
        int[] cell = new int[height * width];
        Arrays.setAll(cell, i -> i);
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                if (c + 1 < width && !isWall(false, columns[c + 1], (rows[r] + rows[r + 1]) / 2)) {
                    union(cell, r * width + c, r * width + c + 1);
                }
                if (r + 1 < height && !isWall(true, rows[r + 1], (columns[c] + columns[c + 1]) / 2)) {
                    union(cell, r * width + c, (r + 1) * width + c);
                }
            }
        }
        Map<Integer, List<Glyph>> held = new HashMap<>();
        for (Glyph glyph : glyphs) {
            int place = row(glyph) * width + column(glyph);
            held.computeIfAbsent(root(cell, place), p -> new ArrayList<>()).add(glyph);
        }
        List<Slot> slots = new ArrayList<>();
        boolean[] seen = new boolean[cell.length];
        for (int i = 0; i < cell.length; i++) {
            int root = root(cell, i);
            if (!seen[root]) {
                seen[root] = true;
                slots.add(slot(cell, root, i, width, held.getOrDefault(root, List.of()), all));
            }
        }
        out.table(height, width, slots);
    }

    /** The cell that begins at {@code first}; cells are upright boxes, whatever the lines leave open. */
    private Slot slot(int[] cell, int root, int first, int width, List<Glyph> glyphs, List<Ruling> all) {
        int row = first / width;
        int column = first % width;
        int across = 1;
        while (column + across < width && root(cell, first + across) == root) {
            across++;
        }
        int down = 1;
        while (first + down * width < cell.length && root(cell, first + down * width) == root) {
            down++;
        }
        double right = columns[column + across];
        return new Slot(row, column, down, across, words(PrintedLine.of(glyphs, all), right));
    }

    /** A narrow cell breaks its lines anywhere: only one that ends early ends a paragraph. */
    private static Draft words(List<PrintedLine> lines, double right) {
        Draft words = new Draft();
        double left = lines.stream().mapToDouble(PrintedLine::left).min().orElse(0);
        for (int i = 0; i < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            words.append(line.words());
            boolean centred = line.left() - left > line.size() / 2;
            boolean early = right - line.right() > SHORT * line.size() && !centred;
            if (early && i + 1 < lines.size()) {
                words.newLine();
            }
        }
        return words;
    }

    private boolean isWall(boolean level, double at, double across) {
        for (Ruling r : rulings) {
            if (r.level() == level && Math.abs(r.at() - at) <= 2 * NEAR && r.covers(across, 0)) {
                return true;
            }
        }
        return false;
    }
}
