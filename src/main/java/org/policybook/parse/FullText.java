package org.policybook.parse;

import static org.policybook.model.DiagnosticCode.FULL_TEXT_DIFFERS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policybook.model.Block;
import org.policybook.model.Diagnostics;
import org.policybook.model.Place;
import org.policybook.notation.Width;

/**
 * A document that says it is the full text has the words of its official file, clause by clause. Spaces, line breaks and
 * widths are left aside, and full stops, which stand or go between a heading and the words that run in behind it.
 */
final class FullText {
    private static final int BEFORE = 8;
    private static final int AFTER = 16;
    private static final String CUT = "…";

    private FullText() {}

    /**
     * Reports each clause whose words differ, with both texts around the first difference, and each that is left out.
     * Clauses that the official text lacks are not looked at: whoever joins the two reports them.
     *
     * @param start of the document, where clauses that are left out are missed
     */
    static void compare(List<Outline.Entry> own, List<Outline.Entry> official, Place start, Diagnostics problems) {
        Map<String, Outline.Entry> printed = new HashMap<>();
        official.forEach(entry -> printed.put(entry.path(), entry));
        for (Outline.Entry entry : own) {
            Outline.Entry twin = printed.remove(entry.path());
            if (twin != null) {
                compare(entry, words(entry), words(twin), problems);
            }
        }
        for (Outline.Entry entry : official) {
            if (printed.containsKey(entry.path())) {
                problems.reportAs(start, FULL_TEXT_DIFFERS, "lacks", entry.path(), around(words(entry), 0));
            }
        }
    }

    private static void compare(Outline.Entry entry, String own, String printed, Diagnostics problems) {
        int i = next(own, 0);
        int j = next(printed, 0);
        while (i < own.length() && j < printed.length() && Width.fold(own.charAt(i)) == Width.fold(printed.charAt(j))) {
            i = next(own, i + 1);
            j = next(printed, j + 1);
        }
        if (i < own.length() || j < printed.length()) {
            problems.report(entry.place(), FULL_TEXT_DIFFERS, entry.path(), around(own, i), around(printed, j));
        }
    }

    /** The next character that is compared, from {@code at} on. */
    private static int next(String text, int at) {
        int next = at;
        while (next < text.length() && (Width.isSpace(text.charAt(next)) || text.charAt(next) == '。')) {
            next++;
        }
        return next;
    }

    private static String words(Outline.Entry entry) {
        StringBuilder words = new StringBuilder();
        if (entry.number() != null) {
            words.append(entry.number());
        }
        if (entry.heading() != null) {
            words.append(entry.heading().replaceFirst("[：:]\\s*$", ""));
        }
        for (Block block : entry.body()) {
            words.append(words.isEmpty() ? "" : " ").append(block.line());
        }
        return words.toString();
    }

    /** A few words around {@code at}, on one line. */
    private static String around(String text, int at) {
        int from = whole(text, Math.max(0, at - BEFORE));
        int to = whole(text, Math.min(text.length(), at + AFTER));
        return (from > 0 ? CUT : "")
                + text.substring(from, to).replaceAll("\\s+", " ")
                + (to < text.length() ? CUT : "");
    }

    /** No character is cut in two. */
    private static int whole(String text, int at) {
        boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return inside ? at - 1 : at;
    }
}
