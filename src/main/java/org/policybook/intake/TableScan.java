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
import org.policybook.notation.Span;
import org.policybook.notation.Width;

/** Reads tables of indicators: a row an indicator, a column a year or 目标值. */
final class TableScan {
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年?.{0,8}");
    private static final Pattern GOAL = Pattern.compile(".*(?:目标|任务数|计划数|指标值).*");
    private static final Pattern NAME = Pattern.compile(".*(?:指标|名称|项目|内容|事项|任务).*");
    private static final Pattern VALUE = Pattern.compile("[≥≤><＞＜]?(\\d{1,12}(?:\\.\\d{1,6})?)(%|‰)?(?:以上|左右|以内|以下)?");
    private static final Pattern UNIT = Pattern.compile("[(（]([^()（）]{1,8})[)）]\\s*$");
    private static final int MOST_ROWS = 120;

    private TableScan() {}

    /**
     * One figure.
     *
     * @param column the words above it
     */
    record Row(
            String name,
            String column,
            String value,
            @Nullable String unit,
            Comparator comparator,
            Modality modality,
            boolean target,
            String by,
            String quote,
            @Nullable Integer occurrence) {}

    /** The figures of the tables of a clause. */
    static List<Row> of(Clause clause, @Nullable Integer period, int start) {
        List<Row> rows = new ArrayList<>();
        for (Block block : clause.body()) {
            if (block instanceof Block.Table table && table.rows().size() <= MOST_ROWS) {
                read(clause, table, period, start, rows);
            }
        }
        return List.copyOf(rows);
    }

    private static void read(Clause clause, Block.Table table, @Nullable Integer period, int start, List<Row> rows) {
        List<String> head =
                table.rows().getFirst().stream().map(Quotation::bare).toList();
        int name = first(head, NAME);
        int unitColumn = first(head, Pattern.compile(".*单位"));
        int nature = first(head, Pattern.compile(".*(?:属性|性质|类型)"));
        if (name < 0) {
            return;
        }
        for (List<String> row : table.rows().subList(1, table.rows().size())) {
            for (int c = 0; c < row.size() && c < head.size(); c++) {
                Matcher year = YEAR.matcher(head.get(c));
                boolean dated = year.matches();
                Matcher value = VALUE.matcher(Quotation.bare(row.get(c)));
                boolean goal = !dated && GOAL.matcher(head.get(c)).matches() && c != name;
                if ((dated || goal) && value.matches() && name < row.size() && stands(clause, row.get(c))) {
                    String label = row.get(name);
                    Matcher inName = UNIT.matcher(label);
                    String unit = value.group(2) != null
                            ? value.group(2)
                            : unitColumn >= 0 && unitColumn < row.size()
                                    ? Width.fold(row.get(unitColumn))
                                    : inName.find() ? Width.fold(inName.group(1)) : null;
                    int due = dated ? Integer.parseInt(year.group(1)) : period == null ? 0 : period;
                    boolean expected = nature >= 0
                            && nature < row.size()
                            && row.get(nature).contains("预期");
                    rows.add(new Row(
                            UNIT.matcher(label).replaceAll("").strip(),
                            table.rows().getFirst().get(c),
                            value.group(1),
                            unit == null || unit.isBlank() ? null : unit,
                            comparator(Quotation.bare(row.get(c))),
                            expected ? Modality.EXPECTED : Modality.FIRM,
                            !dated || start == 0 || due >= start,
                            due == 0 ? "" : Integer.toString(due),
                            Quotation.bare(row.get(c)),
                            occurrence(clause, table, row, c)));
                }
            }
        }
    }

    private static int first(List<String> head, Pattern wanted) {
        for (int c = 0; c < head.size(); c++) {
            if (wanted.matcher(head.get(c)).matches()) {
                return c;
            }
        }
        return -1;
    }

    private static Comparator comparator(String cell) {
        char first = cell.charAt(0);
        if (first == '≥' || cell.endsWith("以上")) {
            return Comparator.GE;
        }
        if (first == '≤' || cell.endsWith("以内") || cell.endsWith("以下")) {
            return Comparator.LE;
        }
        return first == '>'
                ? Comparator.GT
                : first == '<' ? Comparator.LT : cell.endsWith("左右") ? Comparator.ABOUT : Comparator.EQ;
    }

    /** Where two cells of digits meet, neither can be quoted. */
    private static boolean stands(Clause clause, String cell) {
        return !Quotation.find(clause.text(), cell).isEmpty();
    }

    /** Which of the equal figures of the clause this is; null where there is one only. */
    private static @Nullable Integer occurrence(Clause clause, Block.Table table, List<String> row, int column) {
        String words = (clause.heading() == null ? "" : clause.heading() + "\n") + clause.text();
        List<Span> all = Quotation.find(words, row.get(column));
        if (all.size() <= 1) {
            return null;
        }
        int at = (clause.heading() == null ? 0 : clause.heading().length() + 1);
        for (Block block : clause.body()) {
            if (block.equals(table)) {
                break;
            }
            at += Clause.plain(List.of(block)).length() + 1;
        }
        for (List<String> each : table.rows()) {
            if (each.equals(row)) {
                break;
            }
            at += String.join(" ", each).length() + 1;
        }
        at += String.join(" ", row.subList(0, column)).length();
        int nth = 1;
        for (Span span : all) {
            if (span.start() >= at) {
                return nth;
            }
            nth++;
        }
        return null;
    }
}
