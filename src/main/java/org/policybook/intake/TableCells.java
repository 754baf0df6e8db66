package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.Target.Modality;
import org.policybook.model.Target.Tier;
import org.policybook.notation.Quotation;
import org.policybook.notation.Width;

/** Reads the cells of one table, row by row. */
final class TableCells {
    private static final Pattern YEAR = Pattern.compile(".{0,16}?(20\\d{2})年?.{0,16}");
    private static final Pattern GOAL = Pattern.compile(".*(?:目标|任务|计划数|指标值|年均|增速|增长率).*");
    private static final Pattern COST = Pattern.compile(".*(?:投资|资金|金额|预算|经费)[^量数]{0,4}");
    private static final Pattern DONE = Pattern.compile(".*(?:实绩|实际|完成|现状|基期|基数|基准|达到值|现值|已建|现有).*");
    private static final Pattern TO_DO = Pattern.compile(".*(?:完成时限|需完成|应完成|拟完成|计划完成|目标).*");
    private static final Pattern RATE = Pattern.compile(".*(?:年均|增速|增长率|增长).*");

    private static final Pattern SAID_OF_ALL = Pattern.compile("20\\d{2}年?度?|目标值?$|任务数?$|计划数?$|指标$|\\s");

    /** More than any table has that people fill in. */
    private static final int MOST = 2000;

    private final Clause clause;
    private final TableHead head;
    private final TableCaption caption;
    private final Terms terms;
    private final @Nullable Tier level;
    private final List<Integer> places;
    private final List<TableFigure> figures = new ArrayList<>();
    /** The place of the wider column, which a merged cell names for the rows below as well. */
    private TablePlace group;

    TableCells(Clause clause, TableHead head, TableCaption caption, Terms terms, @Nullable Tier level) {
        this.clause = clause;
        this.head = head;
        this.caption = caption;
        this.terms = terms;
        this.level = level;
        this.places = head.places();
        this.group = TablePlace.whole(level);
    }

    /** The figures of the rows so far, places with what they are a part of. */
    List<TableFigure> figures() {
        return new TableSums(figures, head.placed()).tied();
    }

    /**
     * Reads a row below the head.
     *
     * @param start where it begins in the clause's words
     * @return whether it has figures
     */
    boolean row(List<String> row, int start) {
        TablePlace place = head.placed() ? place(row) : null;
        if (head.placed() ? place == null : name(row).isBlank()) {
            return false;
        }
        int before = figures.size();
        int at = start;
        for (int c = 0; c < row.size(); c++) {
            if (c < head.words().size()) {
                cell(row, c, at, place);
            }
            at += row.get(c).length() + 1;
        }
        return figures.size() > before;
    }

    private String name(List<String> row) {
        return head.name() < row.size() ? row.get(head.name()) : "";
    }

    /** The place of a row; null where the row names none. */
    private @Nullable TablePlace place(List<String> row) {
        TablePlace place = null;
        boolean sum = false;
        int last = places.getLast();
        for (int c = 0; c <= last && c < row.size(); c++) {
            String words = Quotation.bare(row.get(c));
            if (TablePlace.isWhole(words)) {
                return TablePlace.whole(level);
            }
            sum |= TablePlace.isSubtotal(words);
            if (places.contains(c) && !words.isEmpty() && !TablePlace.isSubtotal(words)) {
                place = TablePlace.of(words, head.words().get(c), level);
                group = c == last ? group : place;
            }
        }
        if (!sum) {
            return place;
        }
        return group.isWhole() ? null : group.summed();
    }

    private void cell(List<String> row, int c, int at, @Nullable TablePlace own) {
        String column = head.words().get(c);
        Optional<CellValue> value = CellValue.of(row.get(c));
        if (figures.size() >= MOST || value.isEmpty() || c == head.name() || places.contains(c) || head.isIdle(c)) {
            return;
        }
        TablePlace place = own == null ? across(column) : own;
        Matcher year = YEAR.matcher(column);
        boolean dated = year.matches();
        String bare = TableUnit.without(column);
        boolean asked = dated
                || GOAL.matcher(bare).matches()
                || COST.matcher(bare).matches()
                || (place != null && caption.shares());
        if (!asked) {
            return;
        }
        boolean rate = RATE.matcher(column).matches();
        Optional<TableUnit> unit = unit(row, c, value.get(), rate);
        if (unit.isPresent() && contradicts(value.get(), unit.get())) {
            return;
        }
        int start = at + row.get(c).indexOf(row.get(c).strip());
        Quote quote = Quote.of(clause, start, start + row.get(c).strip().length());
        if (quote == null) {
            return;
        }
        String titled = caption.year();
        // A yearly growth runs to the last year that the head names.
        String last = rate && !dated ? lastYear() : null;
        String due = dated ? year.group(1) : titled != null ? titled : last != null ? last : period();
        boolean printed = dated || titled != null || last != null;
        boolean past = (printed && due != null && terms.start() > 0 && Integer.parseInt(due) < terms.start())
                || (DONE.matcher(bare).matches() && !TO_DO.matcher(bare).matches())
                || (!dated && caption.looksBack());
        TableWords words = new TableWords(caption.subject(), own == null ? name(row) : "", bare, rate, place);
        figures.add(new TableFigure(
                start,
                quote,
                own == null ? Quotation.bare(name(row)) : own.label(),
                column,
                value.get(),
                unit.map(TableUnit::unit).orElse(null),
                place,
                words.scope(),
                unit.map(TableUnit::each)
                                .filter(each -> !each.isEmpty())
                                .map(each -> "每" + each)
                                .orElse("")
                        + words.counted(),
                isExpected(row) ? Modality.EXPECTED : Modality.FIRM,
                past,
                rate,
                due,
                printed,
                -1));
    }

    private @Nullable String period() {
        return terms.period() == null ? null : terms.period().toString();
    }

    private @Nullable String lastYear() {
        return head.words().stream()
                .map(YEAR::matcher)
                .filter(Matcher::matches)
                .map(year -> year.group(1))
                .max(String::compareTo)
                .orElse(null);
    }

    private boolean isExpected(List<String> row) {
        return head.nature() >= 0
                && head.nature() < row.size()
                && row.get(head.nature()).contains("预期");
    }

    /** The place that a column stands for in a table of indicators; null where it stands for none. */
    private @Nullable TablePlace across(String column) {
        if (TablePlace.isWhole(column)) {
            return TablePlace.whole(level);
        }
        return TablePlace.isNamed(column) ? TablePlace.of(column, "", level) : null;
    }

    /** A cell of another unit than its column holds something else. */
    private static boolean contradicts(CellValue value, TableUnit unit) {
        String own = value.unit();
        return own != null && !own.equals(unit.unit()) && !own.equals("%");
    }

    /** The unit of the cell, of the column's own head, of the column of units, of the name's bracket, or above the table. */
    private Optional<TableUnit> unit(List<String> row, int c, CellValue value, boolean rate) {
        String column = head.words().get(c);
        Optional<TableUnit> inHead = TableUnit.inBracket(column);
        if ("%".equals(value.unit()) || (rate && inHead.isEmpty())) {
            return Optional.of(new TableUnit("%", ""));
        }
        String listed = head.unit() >= 0 && head.unit() < row.size() ? Width.fold(row.get(head.unit())) : "";
        Optional<TableUnit> implied =
                TableUnit.implied(own(column)).or(() -> TableUnit.implied(own(head.placed() ? "" : name(row))));
        // 单位：亩 above the table is not that of 培训人次.
        Optional<TableUnit> above = TableUnit.chosen(caption.units(), column)
                .filter(unit -> implied.filter(unit::isOtherThan).isEmpty());
        return inHead.or(() -> TableUnit.of(listed))
                .or(() -> TableUnit.inBracket(Width.fold(name(row))))
                .or(() -> above)
                .or(() -> Optional.ofNullable(value.unit()).map(own -> new TableUnit(own, "")))
                .or(() -> implied);
    }

    /** The words of a head without year and goal. */
    private static String own(String words) {
        return SAID_OF_ALL.matcher(words).replaceAll("");
    }
}
