package org.policybook.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Period;
import org.policybook.model.Understanding;
import org.policybook.notation.PlanYears;
import org.policybook.notation.Quotation;

/**
 * The years that a document speaks of as its own.
 *
 * @param period the plan's year, the last of several, or null where nobody knows
 * @param start the first year of the plan, or 0: what is dated earlier is no target
 * @param issued the year of signature, or 0
 */
record Terms(@Nullable Integer period, int start, int issued) {
    static Terms of(Understanding understanding) {
        String year = understanding.value("period");
        Period years = year == null ? null : Period.parse(year).orElse(null);
        Integer period = years == null ? null : years.last();
        String date = understanding.value("date");
        int issued = date == null || !date.matches("\\d{4}-.*") ? 0 : Integer.parseInt(date.substring(0, 4));
        int first = years == null || years.isOneYear()
                ? first(Quotation.bare(String.valueOf(understanding.value("title"))), period, issued)
                : years.first();
        // A decision of 2023 tells of 2022 and asks nothing of it.
        return new Terms(period, Math.max(first, issued), issued);
    }

    /** A document that is held may say one year of several that its title prints. */
    private static int first(String title, @Nullable Integer period, int issued) {
        List<Period> printed = PlanYears.printed(title);
        Optional<Period> named = printed.isEmpty() ? PlanYears.fiveYears(title) : Optional.of(printed.getLast());
        if (named.isPresent() && !named.get().isOneYear()) {
            return named.get().first();
        }
        if (period == null) {
            return 0;
        }
        // A goal for 2025 may come from a title that names no year.
        return title.contains(period.toString()) || issued == 0 ? period : Math.min(period, issued);
    }

    /** Whether the plan runs over more than a year. */
    boolean isLong() {
        return period != null && start > 0 && period > start;
    }
}
