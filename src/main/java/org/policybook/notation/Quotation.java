package org.policybook.notation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds a figure in a text as contract 2.4 compares them: without spaces and line breaks, widths folded. A number is
 * found whole: 8% does not stand in 98%, nor 5个 in 15个; where a space stands between
 * two digits, as between the cells of a table, one number ends.
 */
public final class Quotation {
    private static final String SCALES = "十百千万亿";
    private static final String TENS = "十百千";
    private static final String ONES = "一二三四五六七八九两";

    private Quotation() {}

    /** Every place, left to right and without overlap, where {@code quote} stands in {@code text}. */
    public static List<Span> find(String text, String quote) {
        StringBuilder bare = new StringBuilder(text.length());
        int[] origin = new int[text.length()];
        BitSet apart = new BitSet();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Width.isSpace(c)) {
                apart.set(bare.length());
            } else {
                origin[bare.length()] = i;
                bare.append(Width.fold(c));
            }
        }
        String needle = bare(quote);
        List<Span> found = new ArrayList<>();
        if (needle.isEmpty()) {
            return found;
        }
        int from = 0;
        for (int at = bare.indexOf(needle); at >= 0; at = bare.indexOf(needle, from)) {
            int end = at + needle.length();
            boolean whole = !joined(bare, at, apart.get(at)) && !joined(bare, end, apart.get(end));
            if (whole) {
                found.add(new Span(origin[at], origin[end - 1] + 1));
            }
            from = whole ? end : at + 1;
        }
        return found;
    }

    /**
     * Whether the characters on both sides of {@code at} belong to one number.
     *
     * @param apart whether a space stands between them: then two digits do not, as in two cells of a table
     */
    private static boolean joined(CharSequence text, int at, boolean apart) {
        if (at == 0 || at >= text.length()) {
            return false;
        }
        if (apart && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at))) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (isDigit(before)) {
            return isDigit(after)
                    || SCALES.indexOf(after) >= 0
                    || (isPoint(after) && at + 1 < text.length() && isDigit(text.charAt(at + 1)));
        }
        if (isDigit(after)) {
            return isPoint(before) && at > 1 && isDigit(text.charAt(at - 2));
        }
        return (SCALES.indexOf(before) >= 0 && SCALES.indexOf(after) >= 0)
                || (TENS.indexOf(before) >= 0 && ONES.indexOf(after) >= 0)
                || (ONES.indexOf(before) >= 0 && TENS.indexOf(after) >= 0);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A decimal point, or the mark between groups of three digits. */
    private static boolean isPoint(char c) {
        return c == '.' || c == ',';
    }

    /** The text as it is compared. */
    public static String bare(String text) {
        return Width.fold(withoutSpaces(text));
    }

    /** The text as printed, save for spaces. */
    public static String withoutSpaces(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Width.isSpace(text.charAt(i))) {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }
}
