package org.policybook.notation;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number printed before a heading, in any of the styles of GB/T 9704 (一、 （一） 1. （1）) and of 办法 and 规划
 * (第一编 第一章 第一节 第一条), in full or half width.
 *
 * @param printed the characters of the number, without surrounding space
 * @param length how many characters of the line number and following space take
 */
public record ClauseNumber(Style style, int ordinal, String printed, int length) {

    private static final Pattern LAST_DIGITS =
            Pattern.compile("((?:[0-9０-９]|[①-⑳]|[〇零一二三四五六七八九十百]| (?=[〇零一二三四五六七八九十百0-9]))+)[^0-9０-９①-⑳〇零一二三四五六七八九十百]*$");

    /** Numbering styles, the outermost first. */
    public enum Style {
        ANNEX,
        VOLUME,
        CHAPTER,
        SECTION,
        ARTICLE,
        HAN,
        HAN_BRACKET,
        ARABIC,
        /** 1.1 under 1. */
        DECIMAL_2,
        /** 1.1.1 under 1.1. */
        DECIMAL_3,
        ARABIC_BRACKET,
        CIRCLED;

        /** Whether this style stands above {@code other} where a document uses both. */
        public boolean isAbove(Style other) {
            return compareTo(other) < 0;
        }
    }

    /** How another number would be printed here: （三） for 3 where （六） is. */
    public String as(int other) {
        String own = style == Style.CIRCLED
                ? Character.toString('①' + other - 1)
                : printed.chars().anyMatch(ChineseNumeral::isNumeral) && other < 100
                        ? ChineseNumeral.of(other)
                        : Integer.toString(other);
        Matcher last = LAST_DIGITS.matcher(printed);
        return last.find() ? printed.substring(0, last.start(1)) + own + printed.substring(last.end(1)) : printed + own;
    }

    /** The step that the number adds to a clause's path. */
    public String step() {
        return style == Style.ANNEX ? "annex" + ordinal : Integer.toString(ordinal);
    }

    /** Reads the number that {@code line} begins with; leading space is skipped and counted. */
    public static Optional<ClauseNumber> at(String line) {
        int start = skipSpace(line, 0);
        if (start >= line.length()) {
            return Optional.empty();
        }
        char first = Width.fold(line.charAt(start));
        ClauseNumber number = switch (first) {
            case '第' -> ordinal(line, start);
            case '附' -> annex(line, start);
            case '(' -> bracketed(line, start);
            default -> first >= '①' && first <= '⑳' ? circled(line, start) : plain(line, start);
        };
        return Optional.ofNullable(number);
    }

    /** 第一章, 第3条, 第 一 节. */
    private static @Nullable ClauseNumber ordinal(String line, int start) {
        int digits = skipSpace(line, start + 1);
        int end = digitsEnd(line, digits);
        int mark = skipSpace(line, end);
        if (end == digits || mark >= line.length()) {
            return null;
        }
        Style style = switch (line.charAt(mark)) {
            case '编', '篇' -> Style.VOLUME;
            case '章' -> Style.CHAPTER;
            case '节' -> Style.SECTION;
            case '条' -> Style.ARTICLE;
            default -> null;
        };
        return style == null ? null : make(style, line, start, digits, end, mark + 1);
    }

    /** 附件1, 附件二, 附件. */
    private static @Nullable ClauseNumber annex(String line, int start) {
        if (!line.startsWith("附件", start) && !line.startsWith("附录", start)) {
            return null;
        }
        int digits = skipSpace(line, start + 2);
        int end = digitsEnd(line, digits);
        if (end > digits && end - digits <= 2) {
            return make(Style.ANNEX, line, start, digits, end, skipColon(line, end));
        }
        int colon = skipColon(line, start + 2);
        boolean bare = digits == line.length() || colon > start + 2 || digits > start + 2;
        return bare ? new ClauseNumber(Style.ANNEX, 1, line.substring(start, colon), skipSpace(line, colon)) : null;
    }

    private static int skipColon(String line, int at) {
        int next = skipSpace(line, at);
        return next < line.length() && Width.fold(line.charAt(next)) == ':' ? next + 1 : at;
    }

    /** （一）, (12); the half-open 1) is read by {@link #plain}. */
    private static @Nullable ClauseNumber bracketed(String line, int start) {
        int digits = skipSpace(line, start + 1);
        int end = digitsEnd(line, digits);
        int close = skipSpace(line, end);
        if (end == digits || close >= line.length() || Width.fold(line.charAt(close)) != ')') {
            return null;
        }
        Style style = ChineseNumeral.isNumeral(line.charAt(digits)) ? Style.HAN_BRACKET : Style.ARABIC_BRACKET;
        return make(style, line, start, digits, end, close + 1);
    }

    /** 一、, 四., 1., 1．, 1、, 1), 一）. */
    private static @Nullable ClauseNumber plain(String line, int start) {
        int end = digitsEnd(line, start);
        int mark = skipSpace(line, end);
        if (end == start || mark >= line.length()) {
            return null;
        }
        boolean han = ChineseNumeral.isNumeral(line.charAt(start));
        char c = Width.fold(line.charAt(mark));
        if (c == ')') {
            return make(han ? Style.HAN_BRACKET : Style.ARABIC_BRACKET, line, start, start, end, mark + 1);
        }
        if (!han && mark > end && end - start <= 2 && isHeadingWord(c)) {
            return make(Style.ARABIC, line, start, start, end, end);
        }
        if (c != '、' && c != '.' && !(han && c == ',')) {
            return null;
        }
        boolean decimal = !han
                && c == '.'
                && mark + 1 < line.length()
                && isDigit(line.charAt(mark + 1))
                && !isYear(line, mark + 1);
        if (decimal) {
            return decimal(line, start);
        }
        if (end - start > 4) {
            return null;
        }
        return make(han ? Style.HAN : Style.ARABIC, line, start, start, end, mark + 1);
    }

    /** 1.1 总则 and 1.1.1 目的; 1.5万亩 is none. */
    private static @Nullable ClauseNumber decimal(String line, int start) {
        int parts = 0;
        int from = start;
        int end = start;
        int last = start;
        while (from < line.length() && isDigit(line.charAt(from)) && Width.fold(line.charAt(from)) != '0') {
            last = from;
            end = digitsEnd(line, from);
            if (end - from > 2) {
                return null;
            }
            parts++;
            from = end < line.length() && Width.fold(line.charAt(end)) == '.' ? end + 1 : line.length();
        }
        int word = skipSpace(line, end);
        boolean opens = word < line.length() && isHeadingWord(Width.fold(line.charAt(word)));
        if (!opens || parts < 2 || parts > 3) {
            return null;
        }
        return make(parts == 2 ? Style.DECIMAL_2 : Style.DECIMAL_3, line, start, last, end, end);
    }

    /** Whether a character can begin a heading after a bare number, and is no unit. */
    private static boolean isHeadingWord(char c) {
        return c >= 0x4E00 && c <= 0x9FFF && "十百千万亿个亩元公千吨户人家米倍年月日时分号项名位次条座处种只头至多余周届级岁天期楼层".indexOf(c) < 0;
    }

    private static ClauseNumber circled(String line, int start) {
        int ordinal = line.charAt(start) - '①' + 1;
        return new ClauseNumber(Style.CIRCLED, ordinal, line.substring(start, start + 1), skipSpace(line, start + 1));
    }

    private static @Nullable ClauseNumber make(
            Style style, String line, int start, int digits, int digitsEnd, int end) {
        OptionalInt ordinal = value(line.substring(digits, digitsEnd));
        // Numbering begins at one; nought is the path of the preamble.
        return ordinal.orElse(0) == 0
                ? null
                : new ClauseNumber(style, ordinal.getAsInt(), line.substring(start, end), skipSpace(line, end));
    }

    private static OptionalInt value(String digits) {
        if (ChineseNumeral.isNumeral(digits.charAt(0))) {
            return ChineseNumeral.parse(digits);
        }
        return digits.length() > 4 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(Width.fold(digits)));
    }

    /** The end of a run of digits of one kind, Arabic or Chinese. */
    private static int digitsEnd(String line, int start) {
        int i = start;
        boolean han = i < line.length() && ChineseNumeral.isNumeral(line.charAt(i));
        while (i < line.length() && (han ? ChineseNumeral.isNumeral(line.charAt(i)) : isDigit(line.charAt(i)))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        char folded = Width.fold(c);
        return folded >= '0' && folded <= '9';
    }

    /** 1.2023年 is item 1, which begins with a year. */
    private static boolean isYear(String line, int from) {
        return digitsEnd(line, from) == from + 4 && from + 4 < line.length() && line.charAt(from + 4) == '年';
    }

    private static int skipSpace(String line, int from) {
        int i = from;
        while (i < line.length() && Width.isSpace(line.charAt(i))) {
            i++;
        }
        return i;
    }
}
