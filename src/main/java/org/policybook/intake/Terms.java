package org.policybook.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Understanding;
import org.policybook.notation.Width;

/**
 * The years that a document speaks of as its own.
 *
 * @param period the plan's year, the last of several, or null where nobody knows
 * @param start the first year of the plan, or 0: what is dated earlier is no target
 * @param issued the year of signature, or 0
 */
record Terms(@Nullable Integer period, int start, int issued) {
    private static final Pattern SPAN = Pattern.compile("(\\d{4})年?[-—–至到~]{1,2}(\\d{4})");
    private static final Pattern FIVE_YEARS = Pattern.compile("五年规划|“?十[一二三四五六]五”?");
    private static final int YEARS_OF_A_PLAN = 5;

    static Terms of(Understanding understanding) {
        String year = understanding.value("period");
        Integer period = year == null ? null : Integer.valueOf(year);
        String date = understanding.value("date");
        int issued = date == null || !date.matches("\\d{4}-.*") ? 0 : Integer.parseInt(date.substring(0, 4));
        int first = first(Width.fold(String.valueOf(understanding.value("title"))), period, issued);
        // A decision of 2023 tells of 2022 and asks nothing of it.
        return new Terms(period, Math.max(first, issued), issued);
    }

    private static int first(String title, @Nullable Integer period, int issued) {
        Matcher span = SPAN.matcher(title);
        if (span.find()) {
            return Integer.parseInt(span.group(1));
        }
        if (period == null) {
            return 0;
        }
        if (FIVE_YEARS.matcher(title).find()) {
            return period - YEARS_OF_A_PLAN + 1;
        }
        // A goal for 2025 may come from a title that names no year.
        return title.contains(period.toString()) || issued == 0 ? period : Math.min(period, issued);
    }

    /** Whether the plan runs over more than a year. */
    boolean isLong() {
        return period != null && start > 0 && period > start;
    }
}
