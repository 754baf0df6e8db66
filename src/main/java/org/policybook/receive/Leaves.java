package org.policybook.receive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.policybook.model.Original.Kind;

/**
 * The pages of a file that says only where each letter stands. A printed line is a line; one that is set in by two letters
 * begins with them, for that tells a new paragraph; heads and feet of pages are marked.
 */
final class Leaves {
    private static final Pattern PAGE_NUMBER = Pattern.compile("第?\\d{1,4}页?(?:[/／,，]?共?\\d{1,4}页?)?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern DASHES_AND_SPACES = Pattern.compile("[\\s\u3000\u00A0—–－―‐\\-·•~～|]+");
    /** The share of a page above and below which its head and foot stand. */
    private static final double EDGE = 0.13;

    private static final double INDENT_LEAST = 1.4;
    private static final double INDENT_MOST = 2.7;
    private static final double SAME = 3;

    private final List<List<PrintedLine>> lines = new ArrayList<>();
    private final List<List<RuledTable>> tables = new ArrayList<>();
    private final Map<Double, Edges> edges = new HashMap<>();
    private final List<Leaf> leaves;
    private final Budget budget;

    /** The left and the right edge of what is written on a page. */
    private record Edges(double left, double right) {}

    private Leaves(List<Leaf> leaves, Budget budget) {
        this.leaves = leaves;
        this.budget = budget;
    }

    /** The words of all pages in order. */
    static Draft read(List<Leaf> leaves, Budget budget) throws Rejected {
        Leaves all = new Leaves(leaves, budget);
        for (Leaf leaf : leaves) {
            budget.check();
            List<RuledTable> tables = RuledTable.find(leaf.rulings()).stream()
                    .filter(t -> leaf.glyphs().stream().anyMatch(g -> !g.isBlank() && t.holds(g)))
                    .toList();
            List<Glyph> loose = leaf.glyphs().stream()
                    .filter(g -> tables.stream().noneMatch(t -> t.holds(g)))
                    .toList();
            all.tables.add(tables);
            all.lines.add(PrintedLine.of(loose, leaf.rulings()));
        }
        return all.words();
    }

    private Draft words() throws Rejected {
        Set<String> repeated = repeated();
        double size = usual(
                lines.stream().flatMap(List::stream).map(PrintedLine::size).toList());
        Draft out = new Draft();
        for (int page = 0; page < leaves.size(); page++) {
            budget.check();
            page(page, size, repeated, out);
            if (page + 1 < leaves.size()) {
                out.endPage();
            }
        }
        return out;
    }

    private void page(int page, double size, Set<String> repeated, Draft out) throws Rejected {
        List<PrintedLine> all = lines.get(page);
        Edges edges = edges(page, repeated);
        List<RuledTable> below = new ArrayList<>(tables.get(page));
        int i = 0;
        while (i < all.size()) {
            PrintedLine line = all.get(i);
            while (!below.isEmpty() && below.getFirst().top() < line.y() - line.size() / 2) {
                table(below.removeFirst(), page, out);
            }
            int rows = rows(all, i);
            if (rows > 0) {
                columns(all.subList(i, i + rows), out);
                i += rows;
                continue;
            }
            int start = out.length();
            boolean margin = isMargin(line, page, repeated);
            boolean centred = isCentred(line, edges, size);
            double indent = (line.left() - edges.left()) / line.size();
            if (!margin && !centred && indent > INDENT_LEAST && indent < INDENT_MOST) {
                out.add("\u3000\u3000");
            }
            out.append(line.words());
            if (margin) {
                out.mark(Kind.MARGIN, start);
            } else if (centred) {
                out.mark(Kind.CENTRED, start);
            }
            out.newLine();
            i++;
        }
        for (RuledTable table : below) {
            table(table, page, out);
        }
    }

    /** Where the lines between heads and feet begin and end, on all pages that are as high as this one. */
    private Edges edges(int page, Set<String> repeated) {
        return edges.computeIfAbsent(leaves.get(page).height(), height -> {
            List<PrintedLine> body = new ArrayList<>();
            for (int p = 0; p < leaves.size(); p++) {
                int other = p;
                if (leaves.get(p).height() == height) {
                    lines.get(p).stream()
                            .filter(l -> !isMargin(l, other, repeated))
                            .forEach(body::add);
                }
            }
            return new Edges(
                    edge(body.stream().map(PrintedLine::left).toList(), true),
                    edge(body.stream().map(PrintedLine::right).toList(), false));
        });
    }

    private void table(RuledTable table, int page, Draft out) throws Rejected {
        List<Glyph> held =
                leaves.get(page).glyphs().stream().filter(table::holds).toList();
        table.add(held, leaves.get(page).rulings(), out, budget);
    }

    /** How many lines from here on are parted at the same places: three in a row are no accident. */
    private static int rows(List<PrintedLine> lines, int first) {
        PrintedLine model = lines.get(first);
        int end = first;
        while (end < lines.size() && isAligned(model, lines.get(end))) {
            end++;
        }
        return end - first >= 3 ? end - first : 0;
    }

    private static boolean isAligned(PrintedLine model, PrintedLine line) {
        if (model.parts().size() < 2 || model.parts().size() != line.parts().size()) {
            return false;
        }
        for (int i = 0; i < model.starts().size(); i++) {
            if (Math.abs(model.starts().get(i) - line.starts().get(i)) > model.size()) {
                return false;
            }
        }
        return true;
    }

    private static void columns(List<PrintedLine> rows, Draft out) {
        List<Slot> slots = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).parts().size(); c++) {
                slots.add(new Slot(r, c, 1, 1, rows.get(r).parts().get(c)));
            }
        }
        out.table(rows.size(), rows.getFirst().parts().size(), slots);
    }

    private static boolean isCentred(PrintedLine line, Edges edges, double size) {
        double before = line.left() - edges.left();
        double after = edges.right() - line.right();
        boolean even = Math.abs(before - after) < line.size();
        return even && (before > 3 * line.size() || (before > line.size() / 2 && line.size() > size * 1.1));
    }

    private boolean isMargin(PrintedLine line, int page, Set<String> repeated) {
        double height = leaves.get(page).height();
        boolean edge = line.y() < height * EDGE || line.y() > height * (1 - EDGE);
        if (!edge) {
            return false;
        }
        String words = line.words().text();
        String number = DASHES_AND_SPACES.matcher(words).replaceAll("");
        List<PrintedLine> all = lines.get(page);
        boolean outermost = line.equals(all.getFirst()) || line.equals(all.getLast());
        return repeated.contains(head(words, line))
                || (outermost && PAGE_NUMBER.matcher(number).matches());
    }

    /** What stands at the same place of several pages, numbers aside. */
    private Set<String> repeated() {
        Map<String, Integer> pages = new HashMap<>();
        for (int page = 0; page < leaves.size(); page++) {
            double height = leaves.get(page).height();
            Set<String> heads = new HashSet<>();
            for (PrintedLine line : lines.get(page)) {
                if (line.y() < height * EDGE || line.y() > height * (1 - EDGE)) {
                    heads.add(head(line.words().text(), line));
                }
            }
            heads.forEach(h -> pages.merge(h, 1, Integer::sum));
        }
        Set<String> repeated = new HashSet<>();
        pages.forEach((head, number) -> {
            if (number >= 2 && number * 3 >= leaves.size()) {
                repeated.add(head);
            }
        });
        return repeated;
    }

    private static String head(String words, PrintedLine line) {
        return Math.round(line.y() / SAME) + " " + DIGITS.matcher(words).replaceAll("#");
    }

    /** Where most lines begin or end: the outermost place that several share. */
    private static double edge(List<Double> places, boolean left) {
        List<Double> sorted = places.stream()
                .sorted(left ? Comparator.naturalOrder() : Comparator.reverseOrder())
                .toList();
        int enough = Math.max(2, sorted.size() / 10);
        for (int i = 0; i + enough <= sorted.size(); i++) {
            if (Math.abs(sorted.get(i) - sorted.get(i + enough - 1)) <= SAME) {
                return sorted.get(i);
            }
        }
        return sorted.isEmpty() ? 0 : sorted.getFirst();
    }

    private static double usual(List<Double> sizes) {
        Map<Long, Integer> counts = new HashMap<>();
        sizes.forEach(s -> counts.merge(Math.round(s * 2), 1, Integer::sum));
        return counts.entrySet().stream()
                        .max(Comparator.comparingInt((Map.Entry<Long, Integer> e) -> e.getValue())
                                .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getKey)
                        .orElse(0L)
                / 2.0;
    }
}
