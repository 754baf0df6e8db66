package org.policybook.intake;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.notation.ChineseNumeral;

/**
 * By when a figure is due.
 *
 * @param by year, year-month or day, or null where nobody knows
 * @param printed whether the clause prints it; a lead-in counts
 */
record Deadline(@Nullable String by, boolean printed) {
    private static final Pattern DUE = Pattern.compile(
            "(?<![\\d年][-—–~至到]|[\\d年][-—–]{2}|\\d)(?<year>20\\d{2})年?(?:(?<month>1[0-2]|[1-9])月(?:(?<day>[1-3]?\\d)日)?)?(?<end>底|末|年末|年底|前|以前|之前|内)?"
                    + "|(?<=[\\d年][-—–~至到]|[\\d年][-—–]{2})(?<last>20\\d{2})年(?!以来)"
                    + "|“?(?:第)?十(?<five>[三四五六七])(?:个)?五”?(?:规划)?(?<fiveEnd>时?期?末|期间|时期|(?<=”)(?=[,，累]))"
                    + "|(?<this>今年|本年度|(?<![\\d一二两三四五六七八九十])年内|全年|年度内|当年)|(?<yearEnd>年底|年末)(?:前|以前|之前)?"
                    + "|(?<only>1[0-2]|[1-9])月(?:底|末|中旬|上旬|下旬|(?<onlyDay>[1-3]?\\d)日)?(?:前|以前|之前)"
                    + "|(?<![\\d第])(?<within>[一二两三四五六1-6])年(?:内|时间|左右时间)");
    private static final Pattern TITLE = Pattern.compile("《[^《》]{0,200}》");

    /** The nearest date before the figure in its sentence, else the lead-in's, else the plan's. */
    static Deadline of(Passage passage, int at, Terms terms) {
        Deadline before = last(passage.text().substring(0, at), terms);
        if (before != null) {
            return before;
        }
        Deadline own = within(passage.text().substring(at), terms);
        if (own != null) {
            return own;
        }
        Deadline lead = last(passage.lead(), terms);
        if (lead != null) {
            return lead;
        }
        return new Deadline(terms.period() == null ? null : terms.period().toString(), false);
    }

    /** 12月底前达到95%: some figures begin with their date. */
    private static @Nullable Deadline within(String text, Terms terms) {
        Matcher found = DUE.matcher(text);
        return found.lookingAt() ? read(found, text, terms) : null;
    }

    private static @Nullable Deadline last(String text, Terms terms) {
        String words = text.indexOf('《') < 0
                ? text
                : TITLE.matcher(text).replaceAll(m -> "　".repeat(m.group().length()));
        Matcher found = DUE.matcher(words);
        Deadline last = null;
        while (found.find()) {
            Deadline one = read(found, words, terms);
            last = one == null ? last : one;
        }
        return last;
    }

    private static @Nullable Deadline read(Matcher found, String text, Terms terms) {
        Integer period = terms.period();
        String year = found.group("year");
        if (year != null) {
            return ofYear(found, text, year, period);
        }
        if (found.group("last") != null) {
            boolean past = Integer.parseInt(found.group("last")) < terms.start();
            return past ? null : new Deadline(found.group("last"), true);
        }
        if (found.group("five") != null) {
            int end = 1955 + 5 * ("三四五六七".indexOf(found.group("five")) + 13);
            return end < terms.start() ? null : new Deadline(Integer.toString(end), true);
        }
        if (found.group("within") != null) {
            return ofYears(found.group("within"), terms);
        }
        if (period == null) {
            return new Deadline(null, true);
        }
        // In a plan over several years, "this year" is that of its issue.
        int current = terms.isLong() && terms.issued() > 0 ? terms.issued() : period;
        if (found.group("only") != null) {
            return new Deadline(current + two(found.group("only")) + two(found.group("onlyDay")), true);
        }
        if (found.group("yearEnd") != null) {
            return new Deadline(current + "-12", true);
        }
        boolean every = found.group().equals("全年") || found.group().equals("当年");
        return new Deadline(Integer.toString(every ? period : current), true);
    }

    private static @Nullable Deadline ofYear(Matcher found, String text, String year, @Nullable Integer period) {
        String after = text.substring(found.end(), Math.min(text.length(), found.end() + 6));
        String before = text.substring(Math.max(0, found.start() - 1), found.start());
        String printed = found.group();
        boolean named = printed.length() == 4
                || after.startsWith("以来")
                || after.startsWith("度项目")
                || after.matches("^[-—–~至].*");
        boolean past = period != null && Integer.parseInt(year) < period - 6;
        boolean base = after.startsWith("基础上")
                || before.equals("比")
                || before.equals("较")
                || before.equals("由")
                || before.equals("从")
                || (before.equals("是") && after.startsWith("的"));
        if (named || past || base) {
            return null;
        }
        String month = found.group("month");
        boolean end = found.group("end") != null && month == null && !printed.endsWith("前") && !printed.endsWith("内");
        return new Deadline(
                month != null ? year + two(month) + two(found.group("day")) : end ? year + "-12" : year, true);
    }

    /** A month or a day as ISO 8601 writes it behind a year; nothing where none is printed. */
    private static String two(@Nullable String number) {
        return number == null ? "" : String.format(Locale.ROOT, "-%02d", Integer.parseInt(number));
    }

    /** 三年内: the plan's last year where it runs over years, else so many years from its issue. */
    private static @Nullable Deadline ofYears(String number, Terms terms) {
        Integer period = terms.period();
        if (terms.isLong() && period != null) {
            return new Deadline(period.toString(), true);
        }
        OptionalInt years = number.matches("\\d")
                ? OptionalInt.of(Integer.parseInt(number))
                : number.equals("两") ? OptionalInt.of(2) : ChineseNumeral.parse(number);
        return terms.issued() == 0 || years.isEmpty()
                ? null
                : new Deadline(Integer.toString(terms.issued() + years.getAsInt()), true);
    }
}
