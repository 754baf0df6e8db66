package org.policybook.notation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as documents print them: 2024年3月8日, 二〇二四年三月八日, 2024-03-08. */
public final class Days {
    private static final String DIGITS = "(?:\\d{1,4}|[〇○零Ｏ一二三四五六七八九十廿卅]{1,4})";
    private static final Pattern DAY = Pattern.compile(
            "(" + DIGITS + ")年(" + DIGITS + ")月(" + DIGITS + ")日|(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");

    private Days() {}

    /** The first day in {@code text}. */
    public static Optional<LocalDate> first(String text) {
        Matcher found = DAY.matcher(Quotation.bare(text));
        while (found.find()) {
            int group = found.group(1) == null ? 4 : 1;
            OptionalInt year = number(found.group(group));
            OptionalInt month = number(found.group(group + 1));
            OptionalInt day = number(found.group(group + 2));
            if (year.isPresent() && month.isPresent() && day.isPresent() && year.getAsInt() >= 1900) {
                Optional<LocalDate> date = date(year.getAsInt(), month.getAsInt(), day.getAsInt());
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** The thirteenth month is none. */
    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt number(String digits) {
        return Character.isDigit(digits.charAt(0))
                ? OptionalInt.of(Integer.parseInt(digits))
                : ChineseNumeral.parse(
                        digits.replace('○', '〇').replace('零', '〇').replace('Ｏ', '〇'));
    }
}
