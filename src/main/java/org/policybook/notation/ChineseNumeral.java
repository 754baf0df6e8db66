package org.policybook.notation;

import java.util.OptionalInt;

/**
 * Whole numbers in Chinese characters as documents number and date things: 十二, 一百零三, 二〇二四, and the
 * abbreviations 廿 and 卅.
 */
public final class ChineseNumeral {
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumeral() {}

    /** Whether {@code c} can stand in a numeral. */
    public static boolean isNumeral(int c) {
        return digit(c) >= 0 || unit(c) > 0;
    }

    /** A number from 1 to 99 as documents count their parts: 十二, 二十. */
    static String of(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1)) + "十";
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return tens + ones;
    }

    /**
     * Reads a numeral below one hundred million.
     *
     * @return its value, or empty where {@code text} is no well-formed numeral
     */
    public static OptionalInt parse(String text) {
        if (text.isEmpty() || text.length() > 16) {
            return OptionalInt.empty();
        }
        // 两 counts and is no digit; and 三两 is a weight.
        boolean positional = text.chars().allMatch(c -> digit(c) >= 0 && c != '两');
        return positional && text.length() > 1 ? positional(text) : grouped(text);
    }

    private static OptionalInt positional(String text) {
        if (text.length() > 8) {
            return OptionalInt.empty();
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            value = value * 10 + digit(text.charAt(i));
        }
        return OptionalInt.of(value);
    }

    /** 十, 百, 千 multiply the digit before them, 万 everything before it. */
    private static OptionalInt grouped(String text) {
        int total = 0;
        int section = 0;
        int digit = -1;
        int lastUnit = Integer.MAX_VALUE;
        boolean skipped = true;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            int d = digit(c);
            int u = unit(c);
            if (d >= 0) {
                if (digit > 0) {
                    return OptionalInt.empty();
                }
                skipped |= d == 0;
                digit = d;
            } else if (u == 10_000) {
                total = (section + Math.max(digit, 0)) * u;
                section = 0;
                digit = -1;
                lastUnit = Integer.MAX_VALUE;
                skipped = false;
                if (total == 0 || total > 99_990_000) {
                    return OptionalInt.empty();
                }
            } else if (c == '廿' || c == '卅') {
                if (digit >= 0 || section != 0) {
                    return OptionalInt.empty();
                }
                section = c == '廿' ? 20 : 30;
                lastUnit = 10;
                skipped = true;
            } else if (u > 0 && u < lastUnit && (digit > 0 || (digit < 0 && section == 0 && u == 10))) {
                section += Math.max(digit, 1) * u;
                digit = -1;
                lastUnit = u;
                skipped = u == 10;
            } else {
                return OptionalInt.empty();
            }
        }
        // 一百三 means 130 in speech: ones stand after 十 or after 零.
        return digit > 0 && !skipped ? OptionalInt.empty() : OptionalInt.of(total + section + Math.max(digit, 0));
    }

    private static int digit(int c) {
        return switch (c) {
            case '零', '○', 'Ｏ' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    private static int unit(int c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '廿', '卅' -> 1;
            default -> 0;
        };
    }
}
