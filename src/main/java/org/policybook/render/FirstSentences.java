package org.policybook.render;

import java.util.List;
import org.policybook.model.Block;
import org.policybook.notation.Cut;

/** The first sentences of a text on one line; of a long text no more is read than that. */
final class FirstSentences {
    private FirstSentences() {}

    /**
     * The beginning of {@code body}.
     *
     * @param most how many characters at most; where the text goes on, it is cut after a sentence that ends in the second
     *     half of them, else anywhere
     */
    static String of(List<Block> body, int most) {
        // A character more tells that the text goes on; after it, a space that a full stop ends a sentence.
        String line = beginning(body, most + 2).replace('\n', ' ');
        if (line.length() <= most) {
            return line;
        }
        int stop = Math.max(line.lastIndexOf('。', most), line.lastIndexOf(". ", most));
        return stop > most / 2 ? line.substring(0, stop + 1) : Cut.first(line, most) + "…";
    }

    private static String beginning(List<Block> body, int length) {
        StringBuilder text = new StringBuilder(length);
        for (Block block : body) {
            String words = block.line();
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(words, 0, Math.min(words.length(), length - text.length()));
            if (text.length() == length) {
                break;
            }
        }
        return text.toString();
    }
}
