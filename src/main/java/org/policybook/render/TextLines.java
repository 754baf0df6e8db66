package org.policybook.render;

import java.util.ArrayList;
import java.util.List;
import org.policybook.model.Language;

/**
 * Breaks text into lines for pictures, where nothing breaks it by itself. A Han character is one em wide and any other
 * about two thirds, as in the widest of the usual fonts; Han text breaks anywhere except before closing and after opening punctuation, Latin at spaces.
 */
final class TextLines {
    private static final int HAN = 20;
    private static final int OTHER = 13;
    private static final String NOT_FIRST = "，。、；：？！）》」』】〕”’…·%％,.;:?!)]";
    private static final String NOT_LAST = "（《「『【〔“‘([≥≤";

    private TextLines() {}

    /**
     * Breaks {@code text}.
     *
     * @param ems the greatest width of a line; a single word that is wider stays whole
     */
    static List<String> of(String text, int ems) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            if (!line.isEmpty() && width(line + word.stripTrailing()) > HAN * ems) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return closed(lines);
    }

    /** An isolate that a break has torn is closed at the end of the line and opened again in the next. */
    private static List<String> closed(List<String> lines) {
        List<String> closed = new ArrayList<>();
        boolean open = false;
        for (String line : lines) {
            String opened = open ? Language.ISOLATE + line : line;
            open = opened.lastIndexOf(Language.ISOLATE) > opened.lastIndexOf(Language.POP_ISOLATE);
            closed.add(open ? opened + Language.POP_ISOLATE : opened);
        }
        return List.copyOf(closed);
    }

    /** Width in twentieths of an em. */
    private static int width(String text) {
        return text.codePoints()
                .filter(c -> c != Language.ISOLATE && c != Language.POP_ISOLATE)
                .map(c -> isWide(c) ? HAN : OTHER)
                .sum();
    }

    private static boolean isWide(int c) {
        return c >= 0x2E80 || c == '“' || c == '”' || c == '—' || c == '…' || c == '≥' || c == '≤';
    }

    /** The pieces between which a line may break. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            if (mayBreak(text.charAt(i - 1), text.charAt(i))) {
                words.add(text.substring(start, i));
                start = i;
            }
        }
        words.add(text.substring(start));
        return words;
    }

    private static boolean mayBreak(char before, char after) {
        if (Character.isLowSurrogate(after)
                || NOT_FIRST.indexOf(after) >= 0
                || after == ' '
                || NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || isWide(before) || isWide(after);
    }
}
