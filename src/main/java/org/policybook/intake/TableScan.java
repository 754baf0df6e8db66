package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Block;
import org.policybook.model.Clause;
import org.policybook.model.Target.Comparator;
import org.policybook.model.Target.Modality;
import org.policybook.notation.Quotation;
import org.policybook.notation.Width;

/** Reads tables of indicators (a row an indicator, a column a year or 目标值) and the tasks of 任务分工表. */
final class TableScan {
    private static final Pattern YEAR = Pattern.compile(".{0,8}?(20\\d{2})年?.{0,8}");
    private static final Pattern GOAL = Pattern.compile(".*(?:目标|任务数|计划数|指标值|年均|增速|增长率).*");
    private static final Pattern DONE = Pattern.compile(".*(?:实绩|实际|完成|现状|基期|基数|基准|达到值|现值).*");
    private static final Pattern RATE = Pattern.compile(".*(?:年均|增速|增长率|增长).*");
    private static final Pattern VALUE = Pattern.compile(
            "([≥≤><]|约|不低于|不少于|不超过|不高于|大于|小于|超过)?(\\d{1,12}(?:\\.\\d{1,6})?)([^\\d]{1,6}?)??(以上|左右|以内|以下)?");
    private static final Pattern UNIT = Pattern.compile("[(（]([^()（）]{1,8})[)）]\\s*$");
    private static final Pattern MARK = Pattern.compile("^[【\\[〔](.{2,6})[】\\]〕]$");
    private static final Pattern COST = Pattern.compile(".*(?:投资|资金|金额|预算|经费).*[(](?:万|亿)?元[)]");
    private static final Pattern SHARED = Pattern.compile("任务|计划|分解|分配|目标");
    private static final int MOST_ROWS = 200;

    private final Clause clause;
    private final Terms terms;
    /** Whether the table shares out a task among places. */
    private final boolean shared;

    private final List<Row> rows = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    private TableScan(Clause clause, Terms terms) {
        this.clause = clause;
        this.terms = terms;
        this.shared = SHARED.matcher(String.valueOf(clause.heading())).find();
    }

    /**
     * One figure.
     *
     * @param at where it begins in the clause's words
     * @param column the words above it
     * @param rate whether it tells of growth
     */
    record Row(
            int at,
            String name,
            String column,
            String value,
            @Nullable String unit,
            Comparator comparator,
            Modality modality,
            boolean target,
            boolean rate,
            @Nullable String by,
            Quote quote) {}

    /** What the tables of {@code clause} hold. */
    static TableScan of(Clause clause, Terms terms) {
        TableScan scan = new TableScan(clause, terms);
        int at = 0;
        for (Block block : clause.body()) {
            if (block instanceof Block.Table table
                    && table.rows().size() > 1
                    && table.rows().size() <= MOST_ROWS) {
                scan.table(table, at);
            }
            at += Clause.plain(List.of(block)).length() + 1;
        }
        return scan;
    }

    /** The figures of indicators. */
    List<Row> rows() {
        return rows;
    }

    /** The words of tasks, which say their figures in sentences. */
    List<Passage> passages() {
        return passages;
    }

    private void table(Block.Table table, int start) {
        TableHead head = TableHead.of(table);
        int name = head.name();
        int at = start;
        String due = "";
        for (int r = 0; r < table.rows().size(); r++) {
            List<String> row = table.rows().get(r);
            boolean below = r >= head.rows() && name >= 0;
            if (below && head.due() >= 0 && head.due() < row.size()) {
                // An empty cell goes on with the one above.
                due = row.get(head.due()).isBlank() ? due : row.get(head.due());
            }
            int from = rows.size();
            for (int c = 0; c < row.size(); c++) {
                if (below && name < row.size() && c < head.words().size()) {
                    cell(head, row, c, at);
                }
                at += row.get(c).length() + 1;
            }
            if (below) {
                tasks(head, row, at, due, rows.size() > from);
            }
        }
    }

    /**
     * What the tasks of a row say.
     *
     * @param end where the row ends
     * @param counted whether the row has figures of its own columns, which its name only names
     */
    private void tasks(TableHead head, List<String> row, int end, String due, boolean counted) {
        int at = end - row.stream().mapToInt(w -> w.length() + 1).sum();
        for (int c = 0; c < row.size(); c++) {
            boolean names = counted && c == head.name();
            if (head.isTask(c) && !names && row.get(c).length() >= 4) {
                String lead = due.isEmpty() ? "" : Width.fold(due);
                Passage.sentences(row.get(c), at, lead).forEach(passages::add);
            }
            at += row.get(c).length() + 1;
        }
    }

    private void cell(TableHead head, List<String> row, int c, int at) {
        String column = head.words().get(c);
        Matcher year = YEAR.matcher(column);
        boolean dated = year.matches();
        boolean share = head.byPlace() && shared && UNIT.matcher(column).find();
        boolean goal = !dated
                && (share
                        || COST.matcher(column).matches()
                        || GOAL.matcher(column).matches())
                && c != head.name();
        String printed = Quotation.bare(row.get(c));
        Matcher value = VALUE.matcher(MARK.matcher(printed).replaceAll("$1"));
        if (!(dated || goal) || !value.matches() || row.get(head.name()).isBlank()) {
            return;
        }
        String label = row.get(head.name());
        boolean rate = RATE.matcher(column).matches();
        String printedUnit = unit(head, row, label, column, value.group(3));
        String unit = rate && !UNIT.matcher(column).find() ? "%" : printedUnit;
        if (value.group(3) != null
                && unit != null
                && !unit.equals(value.group(3))
                && !value.group(3).equals("%")) {
            return;
        }
        Integer due = dated ? Integer.valueOf(year.group(1)) : terms.period();
        boolean expected = head.nature() >= 0
                && head.nature() < row.size()
                && row.get(head.nature()).contains("预期");
        int skipped = row.get(c).indexOf(row.get(c).strip());
        int start = at + skipped;
        Quote quote = Quote.of(clause, start, start + row.get(c).strip().length());
        if (quote == null) {
            return;
        }
        boolean past = (dated && due != null && terms.start() > 0 && due < terms.start())
                || DONE.matcher(column).matches();
        rows.add(new Row(
                at,
                (UNIT.matcher(label).replaceAll("").strip()
                                + (head.byPlace() ? UNIT.matcher(column).replaceAll("") : ""))
                        .strip(),
                column,
                value.group(2),
                unit,
                comparator(String.valueOf(value.group(1)), String.valueOf(value.group(4))),
                expected ? Modality.EXPECTED : Modality.FIRM,
                !past,
                rate,
                due == null ? null : due.toString(),
                quote));
    }

    /** The unit of the cell, of the column's own head, of the column of units, or of the name's bracket. */
    private static @Nullable String unit(
            TableHead head, List<String> row, String label, String column, @Nullable String own) {
        Matcher inColumn = UNIT.matcher(column);
        Matcher inName = UNIT.matcher(label);
        String unit = own != null
                ? own
                : inColumn.find()
                        ? inColumn.group(1)
                        : head.unit() >= 0 && head.unit() < row.size()
                                ? Width.fold(row.get(head.unit()))
                                : inName.find() ? Width.fold(inName.group(1)) : null;
        return unit == null || unit.isBlank() || unit.equals("—") || unit.equals("-") ? null : unit.strip();
    }

    private static Comparator comparator(String before, String after) {
        return switch (before) {
            case "≥", "不低于", "不少于" -> Comparator.GE;
            case "≤", "不超过", "不高于" -> Comparator.LE;
            case ">", "大于", "超过" -> Comparator.GT;
            case "<", "小于" -> Comparator.LT;
            case "约" -> Comparator.ABOUT;
            default ->
                switch (after) {
                    case "以上" -> Comparator.GE;
                    case "以内", "以下" -> Comparator.LE;
                    case "左右" -> Comparator.ABOUT;
                    default -> Comparator.EQ;
                };
        };
    }
}
