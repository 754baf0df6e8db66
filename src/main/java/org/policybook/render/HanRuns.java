package org.policybook.render;

import java.lang.Character.UnicodeScript;
import java.util.OptionalInt;
import org.policybook.notation.ChineseNumeral;

/**
 * Finds the runs of Chinese in the words of a page that is in another language: Han characters with the marks, digits and
 * letters between them, in their brackets, and printed numbers with the mark that closes them.
 */
final class HanRuns {
    private static final String OPENERS = "（《〔";
    private static final String CLOSERS = "》〕）";
    private static final String NUMERALS = "一二三四五六七八九十百";

    /** More numerals than this are no number of a heading. */
    private static final int MOST_NUMERALS = 9;

    /** What may stand between two Han characters of one run. */
    private static final String MARKS = "、。，；：？！·—…《》〈〉「」『』【】〔〕（）“”0123456789+.%";

    /** The first character that may be Han, or open a run of them; all before are letters and marks of other scripts. */
    private static final char FIRST = '\u2E80';

    private final PageText html;

    HanRuns(PageText html) {
        this.html = html;
    }

    /** Where the run that begins at {@code from} ends; {@code from} where none begins. */
    int end(int from, int to) {
        char c = html.charAt(from);
        return c < FIRST && c != '(' ? from : runEnd(from, to);
    }

    /** Where the first run after one that does not begin at {@code from} may begin. */
    int next(int from, int to) {
        return Math.max(from + 1, after(OPENERS, from, to));
    }

    /** What a run stands for that is the number of a heading, （六） or 一、: {@code 六 = 6}; empty for other words. */
    String value(int from, int to) {
        boolean bracketed = "（(".indexOf(html.charAt(from)) >= 0;
        int first = bracketed ? from + 1 : from;
        int last = after(NUMERALS, first, to);
        boolean number = last > first
                && last - first <= MOST_NUMERALS
                && last == to - 1
                && (bracketed ? ")）" : "、.").indexOf(html.charAt(last)) >= 0;
        if (!number) {
            return "";
        }
        String numeral = html.subSequence(first, last).toString();
        OptionalInt value = ChineseNumeral.parse(numeral);
        return value.isPresent() ? numeral + " = " + value.getAsInt() : "";
    }

    private int runEnd(int from, int to) {
        int end = numberEnd(from, to);
        if (end == from) {
            int han = after(OPENERS, from, to);
            if (!isHan(han, to)) {
                return from;
            }
            end = after(CLOSERS, lastHanEnd(han, to), to);
        }
        // A mark that closes a printed number (一、) belongs to it.
        boolean mark = end < to && (html.charAt(end) == '、' || html.charAt(end) == '.');
        return mark && (end + 1 == to || Character.isWhitespace(html.charAt(end + 1))) ? end + 1 : end;
    }

    /** The end of a printed number in brackets: （六）, (六). */
    private int numberEnd(int from, int to) {
        char open = html.charAt(from);
        if (open != '（' && open != '(') {
            return from;
        }
        int close = after(NUMERALS, from + 1, to);
        boolean closed = close > from + 1 && close < to && ")）".indexOf(html.charAt(close)) >= 0;
        return closed ? close + 1 : from;
    }

    /** After the last Han character of the run whose first one stands at {@code from}. */
    private int lastHanEnd(int from, int to) {
        int end = from;
        int i = from;
        while (i < to) {
            char c = html.charAt(i);
            if (isHan(i, to)) {
                i += Character.charCount(Character.codePointAt(html, i));
                end = i;
            } else if (MARKS.indexOf(c) >= 0 || (isJoiner(c) && isHan(i + 1, to))) {
                i++;
            } else {
                return end;
            }
        }
        return end;
    }

    /** A letter or space inside Chinese words: 乡村e镇, 中共中央 国务院. */
    private static boolean isJoiner(char c) {
        return c == ' ' || c == '-' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private boolean isHan(int at, int to) {
        if (at >= to || html.charAt(at) < FIRST) {
            return false;
        }
        int c = Character.codePointAt(html, at);
        return (c >= 0x4E00 && c <= 0x9FFF) || UnicodeScript.of(c) == UnicodeScript.HAN;
    }

    /** Where the first character that is none of {@code characters} stands. */
    private int after(String characters, int from, int to) {
        int i = from;
        while (i < to && characters.indexOf(html.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
