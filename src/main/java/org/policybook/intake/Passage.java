package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Block;
import org.policybook.model.Clause;
import org.policybook.notation.Width;

/**
 * A sentence of a clause, its widths folded.
 *
 * @param start where it begins in the clause's words
 * @param lead the lead-in that governs it (力争完成以下目标：), or an empty string
 */
record Passage(String text, int start, String lead) {
    /** No sentence is longer; what is gets cut, so that no text is slow. */
    private static final int LONGEST = 1500;

    private static final Pattern UNTIL = Pattern.compile("(?<=^[^,]{0,4})到(?:20\\d{2}年|“?十[三四五六]五”?)[^,]{0,4}(?=,)");

    private static final int WIDEST = 160;
    private static final String ENDS = "。！？!?\n";

    /** The sentences of a clause's text. */
    static List<Passage> of(Clause clause, String inheritedLead) {
        List<Passage> passages = new ArrayList<>();
        String lead = inheritedLead;
        int offset = 0;
        for (Block block : clause.body()) {
            String line = Clause.plain(List.of(block));
            if (!(block instanceof Block.Table)) {
                String due = "";
                for (Passage sentence : sentences(line, offset, "")) {
                    passages.add(
                            new Passage(sentence.text(), sentence.start(), due.isEmpty() ? lead : lead + "," + due));
                    lead = isLead(sentence.text()) ? sentence.text() : lead;
                    // 到2025年，…。 governs what follows in its paragraph.
                    Matcher until = UNTIL.matcher(sentence.text());
                    due = until.find() ? until.group() : due;
                }
            }
            offset += line.length() + 1;
        }
        return passages;
    }

    /** The sentences of {@code line}, which begins at {@code offset} of the clause's words. */
    static List<Passage> sentences(String line, int offset, String lead) {
        List<Passage> passages = new ArrayList<>();
        String folded = Width.fold(line);
        int from = 0;
        for (int i = 0; i <= folded.length(); i++) {
            boolean ends = i == folded.length() || ENDS.indexOf(folded.charAt(i)) >= 0;
            if (ends || i - from >= LONGEST) {
                String sentence = folded.substring(from, i);
                if (!sentence.isBlank()) {
                    passages.add(new Passage(sentence, offset + from, lead));
                }
                from = ends ? i + 1 : i;
            }
        }
        return passages;
    }

    /** The lead-in that the clauses below this one inherit. */
    static String leadOf(Clause clause, String inherited) {
        String lead = inherited;
        for (Passage passage : of(clause, inherited)) {
            if (isLead(passage.text())) {
                lead = passage.text();
            }
        }
        return lead;
    }

    private static boolean isLead(String sentence) {
        return sentence.length() <= 120
                && (sentence.endsWith(":")
                        || sentence.endsWith("目标任务")
                        || sentence.endsWith("主要目标")
                        || sentence.endsWith("以下目标")
                        || sentence.endsWith("以下任务")
                        || sentence.endsWith("如下"));
    }

    /** The character at {@code i}; beyond the ends of the sentence, that of a line's end. */
    char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
    }

    /** Where the segment between commas that holds {@code at} begins. */
    int segmentStart(int at) {
        int depth = 0;
        for (int i = at - 1; i >= Math.max(0, at - WIDEST); i--) {
            char c = text.charAt(i);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (depth < 0 || (depth == 0 && ",;:，；：".indexOf(c) >= 0)) {
                return i + 1;
            }
        }
        return Math.max(0, at - WIDEST);
    }

    /** Where it ends. */
    int segmentEnd(int at) {
        int depth = 0;
        int last = Math.min(text.length(), at + WIDEST);
        for (int i = at; i < last; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || (depth == 0 && ",;:，；：".indexOf(c) >= 0)) {
                return i;
            }
        }
        return last;
    }

    /** Whether {@code at} stands between quotation marks that are open and close within the sentence. */
    boolean quoted(int at) {
        return inside(at, '“', '”') || inside(at, '「', '」');
    }

    boolean inTitle(int at) {
        return inside(at, '《', '》') || inside(at, '〔', '〕') || inside(at, '[', ']');
    }

    private boolean inside(int at, char open, char close) {
        int from = text.lastIndexOf(open, at);
        int to = from < 0 ? -1 : text.indexOf(close, from);
        return from >= 0 && to > at;
    }

    /** How many characters the quotation around {@code at} has. */
    int quotedLength(int at) {
        int from = text.lastIndexOf('“', at);
        int to = text.indexOf('”', at);
        return from < 0 || to < 0 ? 0 : to - from - 1;
    }
}
