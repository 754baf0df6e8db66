package org.policybook.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Period;

/** How titles and texts name the years of a plan: 2024—2026年, 2024年至2026年, “十四五”. */
public final class PlanYears {
    private static final String MONTH = "(?:1[0-2]|0?[1-9])月";
    private static final Pattern SPAN = Pattern.compile("(?<!\\d)(?<first>\\d{4})(?:年(?:" + MONTH
            + ")?)?[-—–－至到~～]{1,2}" + "(?<last>\\d{4})(?!\\d)(?:年(?:" + MONTH + ")?)?");
    private static final Pattern FIVE_YEARS = Pattern.compile("[“\"「]?第?十(?<nth>[一二三四五六七])个?五(?:年规划|规划|时期|期间|[”\"」])");

    private static final Pattern YEAR = Pattern.compile("(?<![\\d〔\\[])\\d{4}(?!\\d)");

    /** A single year beside a span is no year of the plan where it is a day, an outlook, a beginning or a revision. */
    private static final Pattern OWN_YEAR = Pattern.compile("(?<![\\d〔\\[到至向望自从])\\d{4}(?!\\d)"
            + "(?!年?(?:\\d{1,2}月|远景|展望|起|以来|度?(?:修订|修正|修改|调整|印发|发布|公布|局部|[^年度]{0,4}版)))");

    private static final Pattern ENDS_IN_SPAN = Pattern.compile("[(]" + SPAN + "[)]$");
    private static final Pattern CITED = Pattern.compile("《[^《》]*》");

    private static final int EARLIEST = 1949;
    private static final int FARTHEST = 2100;

    /** The first five-year plan ended in 1957, those since the sixth every five years: the eleventh in 2010. */
    private static final int BEFORE_THE_ELEVENTH = 2005;

    private static final int FIVE = 5;

    private PlanYears() {}

    /**
     * The years that the title of a plan prints as its own, in the order of the text; of several any may be the plan's.
     * {@code 农业规划(2021—2025年)2024年工作要点} is the plan of 2024, and {@code 行动方案(2024—2026年)} that of three years.
     *
     * @param bare as in {@link #span}
     */
    public static List<Period> printed(String bare) {
        Optional<Period> span = span(bare);
        if (span.isEmpty() && fiveYears(bare).isEmpty()) {
            return years(YEAR, bare);
        }
        // A notice names nothing but the plan that it issues.
        String title = IssuingNotice.issued(bare).orElse(bare);
        String beside = SPAN.matcher(CITED.matcher(title).replaceAll("、")).replaceAll("、");
        List<Period> own = ENDS_IN_SPAN.matcher(title).find() ? List.of() : years(OWN_YEAR, beside);
        return own.isEmpty() ? span.stream().toList() : own;
    }

    private static List<Period> years(Pattern single, String text) {
        List<Period> years = new ArrayList<>();
        Matcher year = single.matcher(text);
        while (year.find()) {
            int value = Integer.parseInt(year.group());
            if (EARLIEST <= value && value <= FARTHEST) {
                years.add(Period.of(value));
            }
        }
        return years;
    }

    /**
     * The first and last year that a text prints as one span; what can be no span of a plan is passed over.
     *
     * @param bare without spaces, widths folded ({@link Quotation#bare})
     */
    public static Optional<Period> span(String bare) {
        Matcher span = SPAN.matcher(bare);
        while (span.find()) {
            Period years = new Period(Integer.parseInt(span.group("first")), Integer.parseInt(span.group("last")));
            if (years.first() >= EARLIEST
                    && years.first() < years.last()
                    && years.last() <= years.first() + Period.LONGEST) {
                return Optional.of(years);
            }
        }
        return Optional.empty();
    }

    /** The years of the five-year plan that a text names; of several the first. {@code bare} as in {@link #span}. */
    public static Optional<Period> fiveYears(String bare) {
        Matcher plan = FIVE_YEARS.matcher(bare);
        if (!plan.find()) {
            return Optional.empty();
        }
        int last = BEFORE_THE_ELEVENTH + FIVE * ("一二三四五六七".indexOf(plan.group("nth")) + 1);
        return Optional.of(new Period(last - FIVE + 1, last));
    }
}
