package org.policybook.intake;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By when a figure is due.
 *
 * @param by year or year-month, or null where nobody knows
 * @param printed whether the clause prints it; a lead-in counts
 */
record Deadline(@Nullable String by, boolean printed) {
    private static final Pattern DUE = Pattern.compile(
            "(?<![-—–~至\\d])(?<year>20\\d{2})年?(?:(?<month>1[0-2]|[1-9])月)?(?<end>底|末|年末|年底|前|以前|之前|内)?"
                    + "|(?<this>今年|本年度|(?<![\\d一二两三四五六七八九十])年内|全年|年度内|当年)|(?<yearEnd>年底|年末)(?:前|以前|之前)?|(?<only>1[0-2]|[1-9])月(?:底|末|中旬|上旬|下旬|\\d{1,2}日)?(?:前|以前|之前)");

    /** The nearest date before the figure in its sentence, else one after it, else the lead-in's, else the plan's. */
    static Deadline of(Passage passage, int at, @Nullable Integer period) {
        String text = passage.text();
        Deadline before = last(text.substring(0, at), period);
        if (before != null) {
            return before;
        }
        Deadline lead = last(passage.lead(), period);
        if (lead != null) {
            return lead;
        }
        return new Deadline(period == null ? null : period.toString(), false);
    }

    private static @Nullable Deadline last(String text, @Nullable Integer period) {
        Matcher found = DUE.matcher(text);
        Deadline last = null;
        while (found.find()) {
            Deadline one = read(found, text, period);
            last = one == null ? last : one;
        }
        return last;
    }

    private static @Nullable Deadline read(Matcher found, String text, @Nullable Integer period) {
        String year = found.group("year");
        if (year != null) {
            String after = text.substring(found.end());
            String printed = found.group();
            boolean named = printed.length() == 4
                    || after.startsWith("以来")
                    || after.startsWith("度项目")
                    || after.matches("^[-—–~至].*");
            boolean past = period != null && Integer.parseInt(year) < period && Integer.parseInt(year) < period - 6;
            boolean base = after.startsWith("基础上")
                    || text.substring(0, found.start()).endsWith("比")
                    || text.substring(0, found.start()).endsWith("较");
            if (named || past || base) {
                return null;
            }
            String month = found.group("month");
            boolean end =
                    found.group("end") != null && month == null && !printed.endsWith("前") && !printed.endsWith("内");
            return new Deadline(
                    month != null
                            ? year + String.format(Locale.ROOT, "-%02d", Integer.parseInt(month))
                            : end ? year + "-12" : year,
                    true);
        }
        if (period == null) {
            return new Deadline(null, true);
        }
        if (found.group("only") != null) {
            return new Deadline(
                    period + String.format(Locale.ROOT, "-%02d", Integer.parseInt(found.group("only"))), true);
        }
        if (found.group("yearEnd") != null) {
            return new Deadline(period + "-12", true);
        }
        return new Deadline(period.toString(), true);
    }
}
