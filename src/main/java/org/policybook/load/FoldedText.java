package org.policybook.load;

import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A text that stands on several lines of YAML, whose breaks become spaces (YAML 1.2.2, 6.5). Between Chinese characters that
 * would be a space that nobody wrote.
 */
final class FoldedText {
    /** How much before a break must agree, so that a space typed between the same characters stays. */
    private static final int BEFORE = 6;

    private FoldedText() {}

    /**
     * The text of {@code scalar}.
     *
     * @param lines of the YAML that it stands in
     */
    static String of(ScalarNode scalar, List<String> lines) {
        String text = scalar.getValue();
        int first = scalar.getStartMark().map(Mark::getLine).orElse(0);
        int last = Math.min(scalar.getEndMark().map(Mark::getLine).orElse(first), lines.size() - 1);
        if (first >= last || scalar.getScalarStyle() == ScalarStyle.LITERAL) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text);
        int at = 0;
        for (int i = first; i < last; i++) {
            String before = lines.get(i).strip();
            String after = lines.get(i + 1).strip();
            if (!before.isEmpty() && !after.isEmpty()) {
                at = closeUp(
                        folded, at, before.substring(Math.max(0, before.length() - BEFORE)), after.substring(0, 1));
            }
        }
        return folded.toString();
    }

    /** Takes out the space that stands for the break between two lines, where it does not belong; gives where to go on. */
    private static int closeUp(StringBuilder folded, int from, String before, String after) {
        String tail = before;
        // The head of the first line is the field's name, which the text lacks.
        int at = folded.indexOf(tail + " " + after, from);
        while (at < 0 && tail.length() > 1) {
            tail = tail.substring(1);
            at = folded.indexOf(tail + " " + after, from);
        }
        if (at < 0) {
            return from;
        }
        int space = at + tail.length();
        if (isChinese(folded.charAt(space - 1)) || isChinese(folded.charAt(space + 1))) {
            folded.deleteCharAt(space);
        }
        return space;
    }

    /** Beside a Chinese character or mark no space is written, whatever stands on the other side; “ and ” may be English. */
    private static boolean isChinese(char c) {
        return c >= '\u2E80';
    }
}
