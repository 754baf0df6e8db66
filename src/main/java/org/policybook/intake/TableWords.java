package org.policybook.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.notation.Quotation;

/**
 * The words of a table that say what a figure counts.
 *
 * @param subject of the table, from its title; may be empty
 * @param indicator that names the row, or an empty string where the row is a place
 * @param column above the figure, without its unit
 * @param rate whether the column tells how the indicator grows
 * @param place that it counts for, or null
 */
record TableWords(
        String subject,
        String indicator,
        String column,
        boolean rate,
        @Nullable TablePlace place) {
    /** What is shorter says too little without the table's title. */
    private static final int ENOUGH = 5;

    private static final Pattern GOAL =
            Pattern.compile("20\\d{2}年?度?|(?:年度)?(?:目标任务|任务目标|目标值|计划数|任务数|指标值|目标数|目标|计划|任务)(?=$|[(新改])");
    private static final Pattern SUM = Pattern.compile("合计|小计|总计|任务|其中");
    private static final Pattern GROWTH = Pattern.compile("增速|增长|增幅|年均");
    private static final Pattern SUMMED = Pattern.compile("（(?:合计|小计|总计)）$");
    private static final Pattern AMONG = Pattern.compile("^其中[:：]?");

    /** What is counted, with the place. */
    String scope() {
        String name = place == null ? "" : place.name();
        return name + counted();
    }

    /** What is counted, wherever. */
    String counted() {
        if (!indicator.isEmpty()) {
            String named = TableUnit.without(Quotation.bare(indicator));
            return rate && !GROWTH.matcher(named).find()
                    ? named + GOAL.matcher(column).replaceAll("")
                    : named;
        }
        String bare = SUMMED.matcher(GOAL.matcher(column).replaceAll("")).replaceFirst("");
        String own = AMONG.matcher(bare).replaceFirst("其中");
        if (subject.isEmpty()) {
            return own.isEmpty() ? column : own;
        }
        if (own.isEmpty()) {
            return subject;
        }
        boolean enough = own.length() >= ENOUGH && !SUM.matcher(own).find();
        return enough || own.contains(subject) ? own : subject + "（" + own + "）";
    }
}
