package org.policybook.notation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Comparator;
import org.policybook.model.Target.Modality;

/** What a figure as printed says in numbers and in words of bounds: 4.5万亩左右, 一门以上, 不低于1/3, 三分之一. */
public final class FigureWords {
    private static final String NUMERALS = "[〇零一二三四五六七八九十百千万两]";
    private static final String DIGITS = "[0-9]{1,15}(?:,[0-9]{3}){0,4}+(?:\\.[0-9]{1,15}+)?+";
    private static final Pattern NUMBER = Pattern.compile("(?<over>" + DIGITS + ")/(?<under>" + DIGITS + ")|(?<parts>"
            + NUMERALS + "{1,8})分之(?<of>" + NUMERALS + "{1,8})|(?<digits>" + DIGITS
            + ")(?<scale>[十百千万亿]{0,4}+)|(?<tenths>"
            + NUMERALS + "{1,4}|[0-9]{1,2})成(?<ones>[一二三四五六七八九])?|(?<half>半)|(?<numeral>" + NUMERALS
            + "{1,16})(?<more>亿?)");

    /** Units that measure; the words for things that are counted (个, 家, 项) say less. */
    private static final Pattern MEASURE =
            Pattern.compile("%|‰|个?百分点|亩|公顷|平方米|平方公里|元|户|人次|人|吨|公斤|公里|米|年|月|天|次|千瓦|千克|千米");

    private static final Pattern THOUSANDS = Pattern.compile("[十百万亿]{0,3}千[瓦克米]");

    /** The one of 2∶1 is no second number. */
    private static final Pattern RATIO = Pattern.compile("(?<=[0-9])[:∶]1(?![0-9.])");

    /** Words that make a number of the quote uncertain: 翻一番, 三倍, 数十, 百余. */
    private static final Pattern UNCERTAIN = Pattern.compile("[番倍几数余多]");

    /** How far behind its number a word such as 以上 may stand: 100人(户)以上. */
    private static final String BEHIND_NUMBER = "[0-9半" + NUMERALS.substring(1) + "[^,、;。级]{0,6}?";

    private static final Map<Comparator, Pattern> BOUNDS = Map.of(
            Comparator.GE, Pattern.compile("不得?能?(?:少于|低于|小于)|至少|" + BEHIND_NUMBER + "以上"),
            Comparator.GT, Pattern.compile("(?<!不|不得|不能)(?:超过|高于|多于|大于)"),
            Comparator.LE, Pattern.compile("最高|最多|至多|不得?能?(?:超过|高于|多于|大于)|" + BEHIND_NUMBER + "(?:以内|以下)"),
            Comparator.LT, Pattern.compile("(?<!不|不得|不能)(?:低于|少于|小于)"),
            Comparator.ABOUT, Pattern.compile("大约|" + BEHIND_NUMBER + "左右"));

    /** Words that say how binding a figure is, where they are plain. */
    private static final Map<Modality, Pattern> BONDS = Map.of(
            Modality.EXPECTED, Pattern.compile("力争|争取|力求"),
            Modality.PRINCIPLE, Pattern.compile("原则上"),
            Modality.ENCOURAGED, Pattern.compile("鼓励|提倡|倡导"));

    /** What parts the words before a figure from it. */
    private static final Pattern PART = Pattern.compile("[,，.。;；:：、!！?？\\n]");

    private FigureWords() {}

    /**
     * A number of a quote.
     *
     * @param printed its magnitude without 万 and 亿, null where it is written in Chinese numerals as a whole
     * @param whole its magnitude with them
     * @param unit what is printed right behind it, with 万 and 亿, where that is a measure or such a multiple (万亩, 元, 万);
     *     null where nothing there tells its unit, as for the first number of 2—3万元
     */
    public record Printed(
            @Nullable BigDecimal printed,
            BigDecimal whole,
            @Nullable String unit) {}

    /** The numbers of {@code quote} in their order; none where a word makes them uncertain. */
    public static List<Printed> numbers(String quote) {
        String text = RATIO.matcher(Quotation.bare(quote)).replaceAll("");
        return UNCERTAIN.matcher(text).find() ? List.of() : all(text);
    }

    /** The numbers of {@code text}, widths folded, whatever stands beside them. */
    static List<Printed> all(String text) {
        List<Printed> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            number(found, text).ifPresent(numbers::add);
        }
        return List.copyOf(numbers);
    }

    private static Optional<Printed> number(Matcher found, String text) {
        Matcher measure = MEASURE.matcher(text).region(found.end(), text.length());
        String word = measure.lookingAt() ? measure.group() : "";
        if (found.group("over") != null) {
            return fraction(digits(found.group("over")), digits(found.group("under")));
        }
        if (found.group("parts") != null) {
            // 百分之五十 is 50 %, and a percent stays a percent.
            return found.group("parts").equals("百")
                    ? numeral(found.group("of")).map(FigureWords::plain)
                    : numeral(found.group("parts"))
                            .flatMap(parts -> numeral(found.group("of")).flatMap(of -> fraction(of, parts)));
        }
        if (found.group("digits") != null) {
            BigDecimal printed = digits(found.group("digits"));
            // 千瓦 and 千克 are units of their own.
            Matcher thousand = THOUSANDS.matcher(text).region(found.start("scale"), text.length());
            String unit = thousand.lookingAt() ? thousand.group() : found.group("scale") + word;
            BigDecimal whole = Unit.of(unit.isEmpty() ? "人" : unit.equals(found.group("scale")) ? unit + "人" : unit)
                    .toBase(printed);
            return Optional.of(new Printed(printed, whole, unit.isEmpty() ? null : unit));
        }
        if (found.group("tenths") != null) {
            String tenths = found.group("tenths");
            Optional<BigDecimal> count =
                    Character.isDigit(tenths.charAt(0)) ? Optional.of(digits(tenths)) : numeral(tenths);
            // 九成五 is 95 %.
            String ones = found.group("ones");
            BigDecimal more = ones == null ? BigDecimal.ZERO : numeral(ones).orElse(BigDecimal.ZERO);
            return count.map(n -> plain(n.multiply(BigDecimal.TEN).add(more)));
        }
        if (found.group("half") != null) {
            return Optional.of(plain(new BigDecimal("0.5")));
        }
        return numeral(found.group("numeral"))
                .map(n -> new Printed(
                        n, found.group("more").isEmpty() ? n : n.movePointRight(8), word.isEmpty() ? null : word));
    }

    private static Printed plain(BigDecimal number) {
        return new Printed(number, number, null);
    }

    private static Optional<Printed> fraction(BigDecimal over, BigDecimal under) {
        return under.signum() == 0 ? Optional.empty() : Optional.of(plain(over.divide(under, MathContext.DECIMAL128)));
    }

    private static BigDecimal digits(String printed) {
        return new BigDecimal(printed.replace(",", ""));
    }

    private static Optional<BigDecimal> numeral(String printed) {
        OptionalInt value = ChineseNumeral.parse(printed);
        return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsInt())) : Optional.empty();
    }

    /**
     * How binding a figure is by its own words and those right before it, up to a mark; empty where they do not say, or say
     * two things.
     *
     * @param text in which the quote stands
     */
    public static Optional<Modality> bond(String text, Span quote) {
        String before = text.substring(0, quote.start());
        Matcher mark = PART.matcher(before);
        int from = 0;
        while (mark.find()) {
            from = mark.end();
        }
        String words = text.substring(from, quote.end());
        Set<Modality> said = EnumSet.noneOf(Modality.class);
        BONDS.forEach((modality, bonds) -> {
            if (bonds.matcher(words).find()) {
                said.add(modality);
            }
        });
        return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
    }

    /** The bound that the words of {@code quote} set; empty where they set none, or more than one. */
    public static Optional<Comparator> bound(String quote) {
        String text = Quotation.bare(quote);
        Set<Comparator> said = EnumSet.noneOf(Comparator.class);
        BOUNDS.forEach((comparator, words) -> {
            if (words.matcher(text).find()) {
                said.add(comparator);
            }
        });
        return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
    }
}
