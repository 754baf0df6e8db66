package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.policybook.model.Block;
import org.policybook.model.Clause;
import org.policybook.notation.Quotation;
import org.policybook.notation.Width;

/**
 * Reads the tables of a clause: figures of indicators (a row an indicator, a column a year or 目标值) and of places (a row
 * or a column a place, 任务分解表), and the sentences of tasks (任务分工表).
 *
 * @param figures in the order of the cells
 * @param passages the words of tasks, which say their figures in sentences
 */
record TableScan(List<TableFigure> figures, List<Passage> passages) {
    private static final int MOST_ROWS = 200;
    /** So many lines above a table may be its title and its unit. */
    private static final int LINES_ABOVE = 3;

    /**
     * What the tables of {@code clause} hold.
     *
     * @param home the document's own place
     */
    static TableScan of(Clause clause, Terms terms, Home home) {
        TableScan scan = new TableScan(new ArrayList<>(), new ArrayList<>());
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (Block block : clause.body()) {
            if (!(block instanceof Block.Table table)) {
                lines.add(block.text());
            } else {
                if (table.rows().size() > 1 && table.rows().size() <= MOST_ROWS) {
                    scan.table(table, at, clause, lines, terms, home);
                }
                lines.clear();
            }
            at += Clause.plain(List.of(block)).length() + 1;
        }
        return scan;
    }

    private void table(Block.Table table, int at, Clause clause, List<String> lines, Terms terms, Home home) {
        TableHead head = TableHead.of(table);
        if (head.name() < 0) {
            return;
        }
        List<String> above = new ArrayList<>(lines.subList(Math.max(0, lines.size() - LINES_ABOVE), lines.size()));
        above.addAll(head.above());
        TableCaption caption = TableCaption.of(clause.heading(), above, named(table, head, home));
        TableCells cells = new TableCells(clause, head, caption, terms, home.level());
        int start = at;
        String due = "";
        for (int r = 0; r < table.rows().size(); r++) {
            List<String> row = table.rows().get(r);
            if (r >= head.rows()) {
                if (head.due() >= 0 && head.due() < row.size()) {
                    // An empty cell goes on with the one above.
                    due = row.get(head.due()).isBlank() ? due : row.get(head.due());
                }
                boolean counted = cells.row(row, start);
                tasks(head, row, start, due, counted);
            }
            start += row.stream().mapToInt(w -> w.length() + 1).sum();
        }
        int before = figures.size();
        cells.figures().forEach(f -> figures.add(f.whole() < 0 ? f : f.within(f.whole() + before)));
    }

    /** The names of places that the title may begin with: the document's own, and those of the columns and rows. */
    private static List<String> named(Block.Table table, TableHead head, Home home) {
        Stream<String> rows = table.rows().stream()
                .skip(head.rows())
                .flatMap(row ->
                        head.places().stream().filter(c -> c < row.size()).map(row::get))
                .map(Quotation::bare);
        Stream<String> across = Stream.concat(rows, head.words().stream().filter(TablePlace::isNamed));
        return Stream.concat(home.names().stream(), across)
                .filter(name -> !name.isEmpty() && !TablePlace.isWhole(name) && !TablePlace.isSubtotal(name))
                .distinct()
                .toList();
    }

    /** A column of dates says 10月底 where a sentence says 10月底前. */
    private static String lead(String due) {
        boolean day = !due.isEmpty() && "底末月日旬".indexOf(due.charAt(due.length() - 1)) >= 0;
        return day ? due + "前" : due;
    }

    /**
     * What the tasks of a row say.
     *
     * @param start where the row begins
     * @param counted whether the row has figures of its own columns, which its name only names
     */
    private void tasks(TableHead head, List<String> row, int start, String due, boolean counted) {
        int at = start;
        for (int c = 0; c < row.size(); c++) {
            boolean names = counted && c == head.name();
            if (head.isTask(c) && !names && row.get(c).length() >= 4) {
                String lead = lead(Width.fold(due).strip());
                Passage.sentences(row.get(c), at, lead).forEach(passages::add);
            }
            at += row.get(c).length() + 1;
        }
    }
}
