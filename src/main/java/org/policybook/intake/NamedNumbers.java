package org.policybook.intake;

/** Tells numbers that count nothing: names with digits, ordinals, dates, list marks, and what stands in titles or marks of quotation. */
final class NamedNumbers {
    /** Longer quotations are what somebody said, with figures in it. */
    private static final int LONGEST_NAME = 12;

    /** So many digits without a unit are a serial number. */
    private static final int SERIAL = 7;

    private final Passage passage;
    private final String text;

    /** Of the numbers of one sentence. */
    NamedNumbers(Passage passage) {
        this.passage = passage;
        this.text = passage.text();
    }

    /** Whether a number is part of a name or a date. */
    boolean has(Numeral number) {
        int start = number.start();
        return passage.inTitle(start)
                || (passage.quoted(start) && passage.quotedLength(start) <= LONGEST_NAME)
                || isOrdinal(number)
                || isRatioOfMany(number)
                || isCode(number)
                || isDate(number)
                || isListMark(number)
                || isFollowedByName(number.end());
    }

    /** 第3, and the second half of 1-2. */
    private boolean isOrdinal(Numeral number) {
        int start = number.start();
        char before = passage.at(start - 1);
        return before == '第' || (before == '-' && start > 1 && Character.isDigit(passage.at(start - 2)));
    }

    /** B2B, 4G, 10+, 1/2, and serial numbers. */
    private boolean isCode(Numeral number) {
        char before = passage.at(number.start() - 1);
        char after = passage.at(number.end());
        boolean serial = number.end() - number.start() >= SERIAL
                && !number.han()
                && number.printed().indexOf('.') < 0
                && UnitWord.at(text, number.end()).isEmpty();
        return isLatin(before) || isLatin(after) || "+./".indexOf(before) >= 0 || after == '+' || serial;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private boolean isListMark(Numeral number) {
        char before = passage.at(number.start() - 1);
        char after = passage.at(number.end());
        return (before == '(' && after == ')')
                || ((number.start() == 0 || before == ';') && (after == '.' || after == '、' || after == ')'));
    }

    /** 一届, 二中, 五四·, 三十周年, 12号, 3楼. */
    private boolean isFollowedByName(int end) {
        return "届中·号楼".indexOf(passage.at(end)) >= 0 || text.startsWith("周年", end);
    }

    private boolean isDate(Numeral number) {
        char after = passage.at(number.end());
        return switch (after) {
            case '月' -> !text.startsWith("月均", number.end());
            case '日' -> !isSpanOfDays(number);
            case '时', '点' -> true;
            default -> isYear(number, after);
        };
    }

    /** 15日内, 不少于15日; but not 3月15日内. */
    private boolean isSpanOfDays(Numeral number) {
        boolean within = passage.at(number.end() + 1) == '内' && passage.at(number.start() - 1) != '月';
        return within || BoundWords.isAtLeast(text, number.start());
    }

    private boolean isYear(Numeral number, char after) {
        String printed = text.substring(number.start(), number.end());
        boolean year = printed.length() == 4
                && (printed.startsWith("19") || printed.startsWith("20") || printed.startsWith("二〇"));
        boolean range = Numeral.RANGE_MARKS.indexOf(after) >= 0 && Character.isDigit(passage.at(number.end() + 1));
        return year && (range || "年版-—".indexOf(after) >= 0);
    }

    /** 2∶1∶2 shares something out. */
    private boolean isRatioOfMany(Numeral number) {
        char before = passage.at(number.start() - 1);
        if (isColon(before) && Character.isDigit(passage.at(number.start() - 2))) {
            return true;
        }
        int i = number.end();
        int marks = 0;
        for (char c = passage.at(i); Character.isDigit(c) || isColon(c); c = passage.at(++i)) {
            marks += isColon(c) ? 1 : 0;
        }
        return marks >= 2;
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '∶';
    }
}
