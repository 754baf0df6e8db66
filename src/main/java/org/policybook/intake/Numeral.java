package org.policybook.intake;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.policybook.notation.ChineseNumeral;

/**
 * A number in running text: 4.5, 1,200, 1/3, 十二, 三分之一, 百分之六十, 一半.
 *
 * @param printed the magnitude as targets.yaml writes it
 * @param unit the unit that is part of the number itself ({@code %} in 百分之六十), else null
 * @param han whether it is written in Chinese characters
 */
record Numeral(int start, int end, String printed, @Nullable String unit, boolean han) {
    /** What joins the two numbers of a range. */
    static final String RANGE_MARKS = "-—–~～－至到";

    private static final String TENTHS = "成";
    private static final String ONES = "一二三四五六七八九";
    private static final String HUGE = "百千万";

    /** Reads the number that begins at {@code at}; null where none does. The widths of {@code text} are folded. */
    static @Nullable Numeral at(String text, int at) {
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') {
            return digits(text, at);
        }
        if (text.startsWith("百分之百", at)) {
            return new Numeral(at, at + 4, "100", "%", true);
        }
        if (text.startsWith("百分之", at)) {
            Numeral of = at + 3 < text.length() ? at(text, at + 3) : null;
            return of == null ? null : new Numeral(at, of.end, of.printed, "%", true);
        }
        if (text.startsWith("一半", at) || text.startsWith("半数", at)) {
            return new Numeral(at, at + 2, "1/2", "", true);
        }
        // 半亩, but 半年 and 半径 are none.
        if (c == '半' && at + 1 < text.length() && "亩公吨斤".indexOf(text.charAt(at + 1)) >= 0) {
            return new Numeral(at, at + 1, "1/2", null, true);
        }
        return ChineseNumeral.isNumeral(c) && c != '零' && c != '〇' ? han(text, at) : null;
    }

    private static Numeral digits(String text, int at) {
        int end = at;
        StringBuilder value = new StringBuilder();
        while (end < text.length() && isDigit(text, end)) {
            value.append(text.charAt(end++));
            boolean thousands = end < text.length()
                    && text.charAt(end) == ','
                    && isDigit(text, end + 1)
                    && isDigit(text, end + 2)
                    && isDigit(text, end + 3)
                    && !isDigit(text, end + 4)
                    && end - at <= 3;
            end += thousands ? 1 : 0;
        }
        if (end < text.length() && text.charAt(end) == '.' && isDigit(text, end + 1)) {
            value.append('.');
            end++;
            while (end < text.length() && isDigit(text, end)) {
                value.append(text.charAt(end++));
            }
        } else if (end < text.length() && text.charAt(end) == '/' && isDigit(text, end + 1)) {
            int from = end + 1;
            int to = from;
            while (to < text.length() && isDigit(text, to)) {
                to++;
            }
            boolean fraction =
                    to - from <= 3 && end - at <= 3 && !text.substring(from, to).matches("0+");
            if (fraction) {
                return new Numeral(at, to, text.substring(at, to), "", false);
            }
        }
        String printed = value.length() > 15 ? "0" : new BigDecimal(value.toString()).toPlainString();
        return new Numeral(at, end, printed, null, false);
    }

    private static boolean isDigit(String text, int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static @Nullable Numeral han(String text, int at) {
        int end = at;
        while (end < text.length() && ChineseNumeral.isNumeral(text.charAt(end)) && end - at < 12) {
            end++;
        }
        if (text.startsWith("分之", end) && end + 2 < text.length()) {
            Numeral over = han(text, end + 2);
            OptionalInt denominator = ChineseNumeral.parse(text.substring(at, end));
            return over == null || denominator.isEmpty()
                    ? null
                    : new Numeral(at, over.end, over.printed + "/" + denominator.getAsInt(), "", true);
        }
        // 百亿元 is 100亿元.
        boolean round = end == at + 1 && HUGE.indexOf(text.charAt(at)) >= 0 && text.startsWith("亿元", end);
        if (round) {
            return new Numeral(
                    at, end, Integer.toString((int) Math.pow(10, HUGE.indexOf(text.charAt(at)) + 2)), null, true);
        }
        // 万 and 亿 after a short numeral are part of the unit: 三万亩.
        int digits = end;
        while (digits > at + 1 && "万".indexOf(text.charAt(digits - 1)) >= 0) {
            digits--;
        }
        OptionalInt value = ChineseNumeral.parse(text.substring(at, digits));
        if (value.isEmpty()) {
            return null;
        }
        if (text.startsWith(TENTHS, end) && digits == end && value.getAsInt() <= 10) {
            int half = end + 1 < text.length() ? ONES.indexOf(text.charAt(end + 1)) + 1 : 0;
            // 九成五
            return new Numeral(at, end + (half > 0 ? 2 : 1), Integer.toString(value.getAsInt() * 10 + half), "%", true);
        }
        return new Numeral(at, digits, Integer.toString(value.getAsInt()), null, true);
    }

    BigDecimal exact() {
        int slash = printed.indexOf('/');
        return new BigDecimal(slash < 0 ? printed : printed.substring(0, slash));
    }
}
