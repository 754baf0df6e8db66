package org.policybook.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that a Chinese text prints in digits, and whether its English twin has them too: 4.5万 is 45,000, 16.48亿
 * is 1.648 billion, 3月 is March. An English number may be a word (three, twice, half).
 */
public final class PrintedNumbers {
    private static final Pattern CHINESE =
            Pattern.compile("(?<digits>[0-9]{1,30}+(?:\\.[0-9]{1,30}+)?)(?<scale>[十百千万亿]{0,8})(?<month>月)?");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![0-9.,])(?<digits>[0-9]{1,30}(?:,[0-9]{3}){0,8}(?:\\.[0-9]{1,30})?)(?: (?<scale>thousand|million|billion|trillion))?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Map<Character, BigDecimal> CHINESE_SCALES = Map.of(
            '十', BigDecimal.TEN,
            '百', BigDecimal.valueOf(100),
            '千', BigDecimal.valueOf(1_000),
            '万', BigDecimal.valueOf(10_000),
            '亿', BigDecimal.valueOf(100_000_000));
    private static final Map<String, BigDecimal> ENGLISH_SCALES = Map.of(
            "thousand", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000),
            "trillion", BigDecimal.valueOf(1_000_000_000_000L));
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("once", 1),
            Map.entry("first", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("twice", 2),
            Map.entry("half", 2),
            Map.entry("three", 3),
            Map.entry("third", 3),
            Map.entry("four", 4),
            Map.entry("quarter", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));

    /** Chinese numerals that an English text must give too: from ten on, and counting something. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?<![第〇零一二三四五六七八九十百千万两])(?<numeral>[一二三四五六七八九两]?[十百千万][〇零一二三四五六七八九十百千万]{0,8})" + "(?=[个家户人亩元次项条门村亿])");

    private static final Pattern NUMERAL = Pattern.compile("[〇零一二三四五六七八九十百千万亿两]{1,16}");

    /** An English gloss of a figure, which adds numbers by right: ≈ 3,000 ha, (about 3,000 ha), about 30 km. */
    private static final Pattern GLOSS = Pattern.compile("(?:≈|about|some|roughly)[ ~]?(?:CNY |RMB )?$");

    /** A name with a number in it: COVID-19. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z]-?$");

    private static final Pattern HECTARES = Pattern.compile("^ ?(?:ha|hectares?)\\b");
    private static final int NEAR = 12;
    private static final int LONGEST_NUMERAL = 4;

    private PrintedNumbers() {}

    /**
     * The numbers of {@code chinese} that {@code english} lacks, or gives less often.
     *
     * @return as printed, in their order, each once
     */
    public static List<String> notIn(String chinese, String english) {
        Map<BigDecimal, Integer> there = new HashMap<>();
        english(english).forEach(number -> there.merge(number.value(), 1, Integer::sum));
        Set<String> words = words(english);
        List<String> missing = new ArrayList<>();
        for (Printed number : chinese(Width.fold(chinese))) {
            if (!isMonth(number, words) && there.merge(number.value(), -1, Integer::sum) < 0) {
                missing.add(number.text());
            }
        }
        return missing.stream().distinct().toList();
    }

    /**
     * The numbers that {@code english} writes in digits and {@code chinese} neither in digits nor in characters; what is
     * marked as a gloss (≈, about, hectares) is left out.
     *
     * @return as printed, in their order, each once
     */
    public static List<String> addedBy(String english, String chinese) {
        String folded = Width.fold(chinese);
        Set<BigDecimal> known = new HashSet<>();
        chinese(folded).forEach(number -> known.add(number.value()));
        FigureWords.all(folded).forEach(number -> {
            known.add(number.whole().stripTrailingZeros());
            known.add(number.whole().movePointRight(2).stripTrailingZeros());
        });
        // 十四五 is 14 and 5, 三大百亿级 is 3 and 10 billion: what may be a number is not added.
        NUMERAL.matcher(folded).results().forEach(run -> numerals(run.group(), known));
        return english(english).stream()
                .filter(number -> number.digits() && !number.gloss() && !known.contains(number.value()))
                .map(Printed::text)
                .distinct()
                .toList();
    }

    private static void numerals(String run, Set<BigDecimal> known) {
        for (int from = 0; from < run.length(); from++) {
            BigDecimal scale = BigDecimal.ONE;
            for (int to = from + 1; to <= Math.min(run.length(), from + LONGEST_NUMERAL); to++) {
                ChineseNumeral.parse(run.substring(from, to))
                        .ifPresent(n -> known.add(BigDecimal.valueOf(n).stripTrailingZeros()));
                BigDecimal factor = CHINESE_SCALES.get(run.charAt(to - 1));
                scale = factor == null ? BigDecimal.ZERO : scale.multiply(factor);
                known.add(scale.stripTrailingZeros());
            }
        }
    }

    /**
     * A number of a text.
     *
     * @param month whether 月 follows it
     * @param digits whether it is written in digits
     * @param gloss whether it restates another one, or is part of a name
     */
    private record Printed(String text, BigDecimal value, boolean month, boolean digits, boolean gloss) {}

    private static List<Printed> chinese(String text) {
        List<Printed> numbers = new ArrayList<>();
        CHINESE.matcher(text).results().forEach(found -> {
            String scale = found.group("scale");
            BigDecimal value = new BigDecimal(found.group("digits"));
            for (int i = 0; i < scale.length(); i++) {
                value = value.multiply(CHINESE_SCALES.getOrDefault(scale.charAt(i), BigDecimal.ONE));
            }
            boolean month = found.group("month") != null && scale.isEmpty();
            numbers.add(new Printed(found.group("digits") + scale, value.stripTrailingZeros(), month, true, false));
        });
        COUNTED.matcher(text).results().forEach(found -> {
            String numeral = found.group("numeral");
            ChineseNumeral.parse(numeral)
                    .ifPresent(n -> numbers.add(
                            new Printed(numeral, BigDecimal.valueOf(n).stripTrailingZeros(), false, false, false)));
        });
        return numbers;
    }

    private static boolean isMonth(Printed number, Set<String> words) {
        int index = number.month() && number.value().precision() <= 2
                ? number.value().intValue() - 1
                : -1;
        return index >= 0 && index < MONTHS.size() && words.contains(MONTHS.get(index));
    }

    private static List<Printed> english(String text) {
        String folded = Width.fold(text);
        List<Printed> numbers = new ArrayList<>();
        Matcher found = ENGLISH.matcher(folded);
        while (found.find()) {
            BigDecimal number = new BigDecimal(found.group("digits").replace(",", ""));
            String scale = found.group("scale");
            BigDecimal factor = scale == null ? BigDecimal.ONE : ENGLISH_SCALES.getOrDefault(scale, BigDecimal.ONE);
            String before = folded.substring(Math.max(0, found.start() - NEAR), found.start());
            String after = folded.substring(found.end(), Math.min(folded.length(), found.end() + NEAR));
            boolean gloss = GLOSS.matcher(before).find()
                    || NAME.matcher(before).find()
                    || HECTARES.matcher(after).find();
            numbers.add(new Printed(found.group(), number.multiply(factor).stripTrailingZeros(), false, true, gloss));
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Integer number = WORDS.get(word.group().toLowerCase(Locale.ROOT));
            if (number != null) {
                BigDecimal value = BigDecimal.valueOf(number).stripTrailingZeros();
                numbers.add(new Printed(word.group(), value, false, false, false));
            }
        }
        return numbers;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(found.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
