package org.policybook.notation;

import java.util.ArrayList;
import java.util.List;

/** Finds a figure in a text as contract 2.4 compares them: without spaces and line breaks, widths folded. */
public final class Quotation {
    private Quotation() {}

    /** Every place, left to right and without overlap, where {@code quote} stands in {@code text}. */
    public static List<Span> find(String text, String quote) {
        StringBuilder bare = new StringBuilder(text.length());
        int[] origin = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Width.isSpace(c)) {
                origin[bare.length()] = i;
                bare.append(Width.fold(c));
            }
        }
        String needle = bare(quote);
        List<Span> found = new ArrayList<>();
        if (needle.isEmpty()) {
            return found;
        }
        for (int at = bare.indexOf(needle); at >= 0; at = bare.indexOf(needle, at + needle.length())) {
            found.add(new Span(origin[at], origin[at + needle.length() - 1] + 1));
        }
        return found;
    }

    /** The text as it is compared. */
    public static String bare(String text) {
        return Width.fold(withoutSpace(text));
    }

    /** The text as printed, save for spaces. */
    public static String withoutSpaces(String text) {
        return withoutSpace(text);
    }

    /** The text as printed, save for spaces. */
    static String withoutSpace(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Width.isSpace(text.charAt(i))) {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }
}
