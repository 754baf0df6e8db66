package org.policybook.parse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.policybook.model.ResponsibleUnit;
import org.policybook.notation.ClauseNumber;
import org.policybook.notation.UnitsBracket;

/** Tells which lines a printer has broken inside a sentence. */
final class Joints {
    private static final String ENDS = "。！？：；…;:!?";
    private static final int LONG = 14;
    private static final double SLACK = 3.5;
    private static final int LONG_HEADING = 50;

    private final List<TextRow> rows;
    private final Function<TextRow, String> wordsOf;
    private final Map<ClauseNumber.Style, Integer> last = new EnumMap<>(ClauseNumber.Style.class);
    private double fullWidth;
    private boolean wrapped;
    private boolean indents;

    Joints(List<TextRow> rows, Function<TextRow, String> wordsOf) {
        this.rows = rows;
        this.wordsOf = wordsOf;
    }

    /** A text whose lines mostly end at one width was broken by a printer, not by its writer. */
    private void measure() {
        List<Double> widths = rows.stream()
                .filter(r -> r.kept && !r.table)
                .map(r -> width(wordsOf.apply(r)) + r.indent / 2.0)
                .sorted()
                .toList();
        if (widths.size() < 8) {
            return;
        }
        fullWidth = widths.get((int) Math.floor((widths.size() - 1) * 0.98));
        long full =
                widths.stream().filter(w -> Math.abs(w - fullWidth) <= SLACK).count();
        long longer = widths.stream().filter(w -> w >= fullWidth * 0.7).count();
        wrapped = fullWidth >= 14 && fullWidth <= 64 && full >= 3 && full * 5 >= longer * 2;
        indents = rows.stream().filter(r -> r.kept && r.indent >= 2).count() >= 3;
    }

    private static double width(String words) {
        return words.chars().mapToDouble(c -> c < 0x2E80 ? 0.5 : 1).sum();
    }

    /** Marks the lines that go on with the one before them. */
    void join() {
        measure();
        TextRow before = null;
        String open = "";
        for (TextRow row : rows) {
            if (!row.kept) {
                continue;
            }
            String words = wordsOf.apply(row);
            if (before != null
                    && !row.table
                    && !before.table
                    && goesOn(open, width(wordsOf.apply(before)) + before.indent / 2.0, row, words)) {
                row.continues = true;
                open = ends(open + words);
            } else {
                open = words;
                ClauseNumber.at(words).ifPresent(n -> last.put(n.style(), n.ordinal()));
            }
            before = row;
        }
    }

    /** Its beginning and its end tell all that matters of a paragraph. */
    private static String ends(String paragraph) {
        int length = paragraph.length();
        return length <= 800 ? paragraph : paragraph.substring(0, 400) + paragraph.substring(length - 400);
    }

    /**
     * Whether a line goes on with the sentence before it.
     *
     * @param open the paragraph so far
     * @param width of its last line, indentation included
     */
    private boolean goesOn(String open, double width, TextRow next, String words) {
        boolean full = wrapped && width >= fullWidth - SLACK;
        if ("，。、；：！？）”》,;".indexOf(words.charAt(0)) >= 0) {
            return true;
        }
        boolean ended = isEnded(open, full);
        boolean closes = BodyLine.isSignature(words) || BodyLine.isSignatureWithDate(words);
        if (ended && closes) {
            return false;
        }
        if (ended && !(full && indents && next.indent < 2 && BodyLine.isProse(open))) {
            return false;
        }
        if (BodyLine.standsAlone(words) || BodyLine.standsAlone(open) || words.startsWith("——")) {
            return false;
        }
        boolean comma = "，、,".indexOf(open.charAt(open.length() - 1)) >= 0;
        Optional<ClauseNumber> number = ClauseNumber.at(words);
        if (number.isPresent()) {
            // In mid-sentence only the number that is due opens a clause.
            boolean due = number.get().ordinal() == 1
                    || number.get().ordinal() == last.getOrDefault(number.get().style(), -1) + 1;
            if (due || !(full || next.pageBefore) || !BodyLine.isProse(open)) {
                return false;
            }
        }
        if (wrapped && indents && next.indent >= 2 && !comma) {
            return next.pageBefore && BodyLine.isProse(open) && open.length() >= LONG;
        }
        boolean numbered = ClauseNumber.at(open).isPresent();
        boolean prose = numbered
                ? open.indexOf('。') >= 0 || open.length() > LONG_HEADING
                : BodyLine.isProse(open) && open.length() >= LONG;
        return comma || prose || (full && (BodyLine.isProse(open) || !BodyLine.endsTitle(open)));
    }

    /** Quotation marks and brackets end a paragraph only where they close a sentence, or a list of bodies. */
    private static boolean isEnded(String open, boolean full) {
        char last = open.charAt(open.length() - 1);
        char before = open.length() > 1 ? open.charAt(open.length() - 2) : ' ';
        return switch (last) {
            case '”', '》', '】' -> "。！？；…".indexOf(before) >= 0;
            case '）', ')' ->
                !full
                        || UnitsBracket.atEnd(open, ResponsibleUnit.Role.RESPONSIBLE, false)
                                .isPresent();
            default -> ENDS.indexOf(last) >= 0;
        };
    }
}
