package org.policybook.notation;

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

    private static final int EARLIEST = 1949;

    /** The first five-year plan ended in 1957, those since the sixth every five years: the eleventh in 2010. */
    private static final int BEFORE_THE_ELEVENTH = 2005;

    private static final int FIVE = 5;

    private PlanYears() {}

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
