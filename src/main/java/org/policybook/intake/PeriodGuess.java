package org.policybook.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.Official;
import org.policybook.model.Period;
import org.policybook.model.Stated;
import org.policybook.model.Stated.Basis;
import org.policybook.notation.PlanYears;
import org.policybook.notation.Quotation;

/** Concludes a plan's year or years (contract 2.1) from its titles, its goals and its date. */
final class PeriodGuess {
    private static final Pattern SO_MANY = Pattern.compile("([一二两三四五六七八九十])年(?:行动|攻坚|提升|滚动|计划|规划|实施)");
    private static final Pattern PLANS = Pattern.compile("意见|方案|规划|计划|纲要|措施");
    private static final Pattern GOALS = Pattern.compile("目标|指标|总体要求|总体思路|主要任务");
    private static final Pattern UNTIL = Pattern.compile("到(20\\d{2})年");
    /** A farther year is an outlook (展望2035年). */
    private static final int FARTHEST = 6;

    private final Official official;
    private final List<String> titles;
    private final String type;

    private PeriodGuess(Official official, List<String> titles, String type) {
        this.official = official;
        this.titles = titles;
        this.type = type;
    }

    /**
     * The year, or the first and last of several, as {@link Period} writes them.
     *
     * @param titles the plan's, then the notice's
     * @param type 意见, 方案 …, or an empty string
     */
    static Stated of(
            Official official,
            List<String> titles,
            String type,
            @Nullable LocalDate date,
            @Nullable LocalDate effective) {
        return new PeriodGuess(official, titles, type).period(date, effective);
    }

    private static Stated inferred(String value, String why, String whyEn) {
        return new Stated(value, Basis.INFERRED, why, whyEn);
    }

    private static Stated inferred(Period years, String why, String whyEn) {
        return inferred(years.toString(), why, whyEn);
    }

    private static String words(Period years, String dash) {
        return years.first() + dash + years.last();
    }

    private Stated period(@Nullable LocalDate date, @Nullable LocalDate effective) {
        for (String printed : titles) {
            String title = Quotation.bare(printed);
            List<Period> years = PlanYears.printed(title);
            if (!years.isEmpty()) {
                // The last stands nearest to what the plan is called.
                return new Stated(years.getLast().toString(), Basis.STATED);
            }
            Optional<Period> five = PlanYears.fiveYears(title);
            if (five.isPresent()) {
                return inferred(
                        five.get(),
                        "标题为五年规划，即" + words(five.get(), "—") + "年",
                        "The title names the five-year plan of " + words(five.get(), "–") + ".");
            }
        }
        Stated goal = goal(date);
        if (goal != null) {
            return goal;
        }
        Optional<String> counted = mostNamedYear();
        if (date != null) {
            return inferred(
                    Integer.toString(date.getYear()),
                    "标题没有年份，取成文年份",
                    "The title names no year; the year of issue is taken.");
        } else if (effective != null) {
            return inferred(
                    Integer.toString(effective.getYear()),
                    "标题没有年份，取施行年份",
                    "The title names no year; that from which it is in force is taken.");
        } else if (counted.isPresent()) {
            return inferred(
                    counted.get(),
                    "标题没有年份，正文所说多为" + counted.get() + "年",
                    "The title names no year; the text mostly speaks of " + counted.get() + ".");
        } else {
            return new Stated(null, Basis.UNKNOWN);
        }
    }

    /**
     * The year for which a plan without a year in its title sets its goals (到2025年，…); the years up to it, where the title
     * counts them (三年行动) or the goals print them (2023—2025年).
     */
    private @Nullable Stated goal(@Nullable LocalDate date) {
        if (date == null || !PLANS.matcher(type).matches()) {
            return null;
        }
        List<String> goals = goals();
        Integer last = goalYear(goals, date.getYear());
        if (last == null) {
            return null;
        }
        for (String goal : goals) {
            Period span = PlanYears.span(goal).orElse(null);
            if (span != null && span.last() == last && begins(span, date)) {
                return inferred(
                        span,
                        "标题没有年份，正文写明" + words(span, "—") + "年",
                        "The title names no year; the text is set for " + words(span, "–") + ".");
            }
        }
        for (String title : titles) {
            Matcher counted = SO_MANY.matcher(Quotation.bare(title));
            if (counted.find()) {
                int years = "一二三四五六七八九十".indexOf(counted.group(1).replace('两', '二')) + 1;
                Period span = new Period(last - years + 1, last);
                if (years > 1 && begins(span, date)) {
                    return inferred(
                            span,
                            "标题称" + counted.group(1) + "年，目标定到" + last + "年",
                            "The title counts " + years + " years, and the goals are set for " + last + ".");
                }
            }
        }
        return inferred(
                Period.of(last),
                "标题没有年份，目标定到" + last + "年",
                "The title names no year; the goals are set for " + last + ".");
    }

    /** A plan is issued in its first year, or shortly before or after. */
    private static boolean begins(Period span, LocalDate date) {
        return Math.abs(span.first() - date.getYear()) <= 1;
    }

    private static @Nullable Integer goalYear(List<String> goals, int issued) {
        for (String goal : goals) {
            Matcher until = UNTIL.matcher(goal);
            while (until.find()) {
                int year = Integer.parseInt(until.group(1));
                if (year > issued && year <= issued + FARTHEST) {
                    return year;
                }
            }
        }
        return null;
    }

    /** The texts of the clauses that say what the plan is to reach. */
    private List<String> goals() {
        Set<ClauseId> goals = new HashSet<>();
        List<String> texts = new ArrayList<>();
        for (Clause clause : official.clauses()) {
            boolean named = clause.isPreamble()
                    || (clause.heading() != null
                            && GOALS.matcher(clause.heading()).find());
            if (named || (clause.parent() != null && goals.contains(clause.parent()))) {
                goals.add(clause.id());
                texts.add(Quotation.bare(clause.text()));
            }
        }
        return texts;
    }

    private Optional<String> mostNamedYear() {
        Map<String, Long> years = official.clauses().stream()
                .flatMap(c -> Pattern.compile("(?<![〔\\[\\d])(20\\d{2})年")
                        .matcher(Quotation.bare(c.text()))
                        .results())
                .collect(Collectors.groupingBy(m -> m.group(1), Collectors.counting()));
        return years.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
