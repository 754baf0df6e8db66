package org.policybook.notation;

import java.util.Map;
import java.util.regex.Pattern;

/** Whether words print a year, or leave open which one they mean. */
public final class YearWords {
    /** 今年 and a day without a year mean the year that the reader knows. */
    private static final Pattern UNNAMED = Pattern.compile(
            "今年|全年|本年|年内|当年|明年|(?<![0-9〇○零一二三四五六七八九年])年[底末]" + "|(?<![0-9]{4}年[0-9]{1,2})月(?:[底末]|[0-9]{1,2}日)");

    private static final Map<String, String> PLANS = Map.of(
            "2015", "十二五",
            "2020", "十三五",
            "2025", "十四五",
            "2030", "十五五");
    private static final String DIGITS = "〇一二三四五六七八九";

    private YearWords() {}

    /**
     * Whether {@code text} prints {@code year}, in digits, as 二〇二〇 or as the end of a plan (十三五), or has words such as 今年
     * that may mean it.
     *
     * @param year of four digits
     */
    public static boolean mayMean(String text, String year) {
        String words = Quotation.bare(text);
        String plan = PLANS.get(year);
        return UNNAMED.matcher(words).find()
                || Pattern.compile("(?<![0-9])" + year + "(?![0-9])")
                        .matcher(words)
                        .find()
                || words.replaceAll("[○零OＯ]", "〇").contains(inChinese(year))
                || (plan != null && words.contains(plan));
    }

    private static String inChinese(String year) {
        StringBuilder chinese = new StringBuilder(year.length());
        year.chars().forEach(digit -> chinese.append(DIGITS.charAt(digit - '0')));
        return chinese.toString();
    }
}
