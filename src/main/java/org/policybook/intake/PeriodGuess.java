package org.policybook.intake;

import java.time.LocalDate;
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
import org.policybook.model.Stated;
import org.policybook.model.Stated.Basis;
import org.policybook.notation.Quotation;

/** Concludes a plan's year (contract 2.1) from its titles, its goals and its date. */
final class PeriodGuess {
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:年)?[-—–－至到~～]{1,2}(\\d{4})年?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?度?");
    private static final Pattern FIVE_YEARS = Pattern.compile("[“\"「]?(?:第)?十([一二三四五六七])(?:个)?五(?:年规划|[”\"」])");
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
     * The year.
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

    private Stated period(@Nullable LocalDate date, @Nullable LocalDate effective) {
        for (String printed : titles) {
            String title = Quotation.bare(printed);
            Matcher years = YEARS.matcher(title);
            if (years.find()) {
                return inferred(
                        years.group(2),
                        "标题的年份是" + years.group() + "，取末年",
                        "The title gives " + years.group(1) + "–" + years.group(2) + "; the last year is taken.");
            }
            Matcher five = FIVE_YEARS.matcher(title);
            if (five.find()) {
                int nth = "一二三四五六七".indexOf(five.group(1)) + 11;
                int last = 1955 + nth * 5;
                return inferred(
                        Integer.toString(last),
                        "标题为“十" + five.group(1) + "五”，取末年",
                        "The title names the five-year plan that ends in " + last + ".");
            }
            Matcher year = YEAR.matcher(title);
            String last = null;
            while (year.find()) {
                int value = Integer.parseInt(year.group(1));
                boolean inBrackets = year.start() > 0 && "〔[".indexOf(title.charAt(year.start() - 1)) >= 0;
                last = value >= 1949 && value <= 2100 && !inBrackets ? year.group(1) : last;
            }
            if (last != null) {
                return new Stated(last, Basis.STATED);
            }
        }
        Optional<String> goal = goalYear(date);
        if (goal.isPresent()) {
            return inferred(
                    goal.get(),
                    "标题没有年份，目标定到" + goal.get() + "年",
                    "The title names no year; the goals are set for " + goal.get() + ".");
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

    /** The year for which a plan without a year in its title sets its goals: 到2025年，… */
    private Optional<String> goalYear(@Nullable LocalDate date) {
        if (date == null || !PLANS.matcher(type).matches()) {
            return Optional.empty();
        }
        Set<ClauseId> goals = new HashSet<>();
        for (Clause clause : official.clauses()) {
            boolean named = clause.isPreamble()
                    || (clause.heading() != null
                            && GOALS.matcher(clause.heading()).find());
            if (!named && (clause.parent() == null || !goals.contains(clause.parent()))) {
                continue;
            }
            goals.add(clause.id());
            Matcher until = UNTIL.matcher(Quotation.bare(clause.text()));
            while (until.find()) {
                int year = Integer.parseInt(until.group(1));
                if (year > date.getYear() && year <= date.getYear() + FARTHEST) {
                    return Optional.of(until.group(1));
                }
            }
        }
        return Optional.empty();
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
