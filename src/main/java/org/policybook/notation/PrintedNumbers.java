package org.policybook.notation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a Chinese text prints in digits, and whether its English twin has them too: 4.5万 is 45,000, 16.48亿
 * is 1.648 billion, 3月 is March. An English number may be a word (three, twice, half).
 */
public final class PrintedNumbers {
    private static final Pattern CHINESE =
            Pattern.compile("(?<digits>[0-9]+(?:\\.[0-9]+)?)(?<scale>[十百千万亿]*)(?<month>月)?");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![0-9.,])(?<digits>[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)(?: (?<scale>thousand|million|billion|trillion))?");
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

    private PrintedNumbers() {}

    /**
     * The numbers of {@code chinese} that {@code english} lacks.
     *
     * @return as printed, in their order, each once
     */
    public static List<String> notIn(String chinese, String english) {
        Set<BigDecimal> there = english(english);
        Set<String> words = words(english);
        return CHINESE.matcher(Width.fold(chinese))
                .results()
                .filter(found ->
                        !stands(found.group("digits"), found.group("scale"), found.group("month"), there, words))
                .map(found -> found.group("digits") + found.group("scale"))
                .distinct()
                .toList();
    }

    private static boolean stands(
            String digits, String scale, @Nullable String month, Set<BigDecimal> there, Set<String> words) {
        BigDecimal number = new BigDecimal(digits);
        if (month != null && scale.isEmpty() && digits.length() <= 2) {
            int index = number.intValue() - 1;
            if (index >= 0 && index < MONTHS.size() && words.contains(MONTHS.get(index))) {
                return true;
            }
        }
        BigDecimal value = number;
        for (int i = 0; i < scale.length(); i++) {
            value = value.multiply(CHINESE_SCALES.getOrDefault(scale.charAt(i), BigDecimal.ONE));
        }
        return there.contains(value.stripTrailingZeros());
    }

    private static Set<BigDecimal> english(String text) {
        Set<BigDecimal> numbers = new HashSet<>();
        Matcher found = ENGLISH.matcher(Width.fold(text));
        while (found.find()) {
            BigDecimal number = new BigDecimal(found.group("digits").replace(",", ""));
            String scale = found.group("scale");
            BigDecimal factor = scale == null ? BigDecimal.ONE : ENGLISH_SCALES.getOrDefault(scale, BigDecimal.ONE);
            numbers.add(number.multiply(factor).stripTrailingZeros());
        }
        for (String word : words(text)) {
            Integer number = WORDS.get(word);
            if (number != null) {
                numbers.add(BigDecimal.valueOf(number).stripTrailingZeros());
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
