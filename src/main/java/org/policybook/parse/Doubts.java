package org.policybook.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.policybook.model.Diagnostic;
import org.policybook.model.DiagnosticCode;
import org.policybook.model.Diagnostics;
import org.policybook.model.Official.Doubt;
import org.policybook.model.Official.Doubt.Sort;
import org.policybook.model.SourceText;
import org.policybook.notation.ClauseNumber;
import org.policybook.notation.Width;

/** Lists what looks misprinted in an official text. Nothing is mended. */
final class Doubts {
    private static final String OPEN = "（(《“【〔";
    private static final String CLOSE = "）)》”】〕";
    private static final int SHORTEST_REPEAT = 4;
    private static final int LONGEST_REPEAT = 16;

    private final LineStarts starts;
    private final List<Doubt> doubts = new ArrayList<>();
    private final Map<ClauseNumber.Style, String> forms = new EnumMap<>(ClauseNumber.Style.class);

    private Doubts(SourceText received) {
        this.starts = new LineStarts(received);
    }

    static List<Doubt> of(OfficialText text, Diagnostics numbering, SourceText received) {
        Doubts doubts = new Doubts(received);
        for (CleanLine line : text.cleaned().lines()) {
            if (BodyLine.isProse(line.text())) {
                // Titles run over several lines.
                doubts.brackets(line);
            }
            doubts.repeats(line);
            doubts.form(line);
        }
        for (Diagnostic found : numbering.sorted()) {
            if (found.code() == DiagnosticCode.NUMBERING_GAP || found.code() == DiagnosticCode.NUMBERING_REPEAT) {
                Sort sort = found.code() == DiagnosticCode.NUMBERING_GAP ? Sort.NUMBER_GAP : Sort.NUMBER_REPEAT;
                doubts.doubts.add(new Doubt(found.place(), sort, found.details().getFirst()));
            }
        }
        return List.copyOf(doubts.doubts);
    }

    private void add(CleanLine line, Sort sort, String words) {
        doubts.add(new Doubt(starts.at(line.at()), sort, words));
    }

    private void brackets(CleanLine line) {
        Deque<Character> open = new ArrayDeque<>();
        String text = line.text();
        // The half-open 1) of a number is none.
        int from = ClauseNumber.at(text).map(ClauseNumber::length).orElse(0);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPEN.indexOf(c) >= 0) {
                open.push(folded(c));
            } else if (CLOSE.indexOf(c) >= 0) {
                char expected = folded(OPEN.charAt(CLOSE.indexOf(c)));
                if (open.isEmpty() || open.peek() != expected) {
                    add(line, Sort.BRACKET, around(text, i));
                    return;
                }
                open.pop();
            }
        }
        if (!open.isEmpty()) {
            add(line, Sort.BRACKET, around(text, text.lastIndexOf(unfolded(open.peek(), text))));
        }
    }

    private static char folded(char c) {
        return Width.fold(c);
    }

    private static char unfolded(char c, String text) {
        return c == '(' && text.indexOf('（') >= 0 ? '（' : c;
    }

    private static String around(String text, int at) {
        int middle = Math.max(0, at);
        return text.substring(Math.max(0, middle - 6), Math.min(text.length(), middle + 7));
    }

    /** Words that stand twice running: 加强品牌建设。加强品牌建设。 */
    private void repeats(CleanLine line) {
        String text = line.text();
        for (int i = 0; i < text.length(); i++) {
            for (int n = LONGEST_REPEAT; n >= SHORTEST_REPEAT; n--) {
                if (i + 2 * n <= text.length() && text.regionMatches(i, text, i + n, n) && hasHan(text, i, n)) {
                    add(line, Sort.REPEATED, text.substring(i, i + 2 * n));
                    return;
                }
            }
        }
        int doubled = text.indexOf("的的");
        if (doubled >= 0) {
            add(line, Sort.REPEATED, around(text, doubled));
        }
    }

    private static boolean hasHan(String text, int from, int length) {
        return text.substring(from, from + length)
                        .chars()
                        .filter(c -> c >= 0x4E00 && c <= 0x9FFF)
                        .count()
                >= 3;
    }

    /** 四. between 三、 and 五、. */
    private void form(CleanLine line) {
        ClauseNumber.at(line.text())
                .filter(n -> n.style() == ClauseNumber.Style.HAN || n.style() == ClauseNumber.Style.HAN_BRACKET)
                .ifPresent(n -> {
                    String printed = Width.fold(n.printed());
                    String form = String.valueOf(printed.charAt(printed.length() - 1));
                    String before = forms.putIfAbsent(n.style(), form);
                    if (before != null && !before.equals(form)) {
                        add(line, Sort.NUMBER_FORM, n.printed());
                    }
                });
    }
}
