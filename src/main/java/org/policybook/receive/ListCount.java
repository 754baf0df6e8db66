package org.policybook.receive;

import java.util.Arrays;
import java.util.List;
import org.policybook.notation.Width;

/** The running counts of one list, level by level, as a word processor keeps them. */
final class ListCount {
    private static final int UNUSED = Integer.MIN_VALUE;
    private static final String CLOSERS = "、）】〕．。：；，";
    private static final char DOT = '•';

    private final int[] counts = new int[ListLevel.MOST];

    ListCount() {
        Arrays.fill(counts, UNUSED);
    }

    /** Lets a level begin anew at its start. */
    void reset(int level) {
        counts[level] = UNUSED;
    }

    /**
     * Counts one more paragraph.
     *
     * @param levels of the list, the outermost first
     * @param level of the paragraph, from 0
     * @return what is printed before its words
     */
    String next(List<ListLevel> levels, int level) {
        ListLevel own = levels.get(level);
        counts[level] = counts[level] == UNUSED ? own.start() : counts[level] + 1;
        for (int deeper = level + 1; deeper < levels.size(); deeper++) {
            if (levels.get(deeper).restart() > level) {
                counts[deeper] = UNUSED;
            }
        }
        String label = own.format() == NumberFormat.BULLET ? bullet(own.pattern()) : label(levels, own);
        boolean closed = !label.isEmpty() && CLOSERS.indexOf(label.charAt(label.length() - 1)) >= 0;
        return own.gap() && !closed && !label.isBlank() ? label + " " : label;
    }

    private String label(List<ListLevel> levels, ListLevel own) {
        StringBuilder label = new StringBuilder();
        String pattern = own.pattern();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            int place = c == '%' && i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (place < 0 || place >= levels.size()) {
                label.append(c);
                i++;
                continue;
            }
            i += 2;
            ListLevel level = levels.get(place);
            int count = counts[place] == UNUSED ? level.start() : counts[place];
            boolean arabic = own.legal() && level.format() != NumberFormat.NONE;
            label.append((arabic ? NumberFormat.DECIMAL : level.format()).print(count));
        }
        return label.toString();
    }

    /** Bullets come from fonts of signs, whose codes say nothing without the font. */
    private static String bullet(String pattern) {
        StringBuilder bullet = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean ofFont = Character.getType(c) == Character.PRIVATE_USE || Character.isISOControl(c);
            bullet.append(ofFont ? DOT : c);
        }
        return bullet.chars().allMatch(c -> Width.isSpace((char) c)) ? "" : bullet.toString();
    }
}
