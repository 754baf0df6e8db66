package org.policybook.load;

import java.util.Optional;
import org.policybook.model.SourceText;

/**
 * A Markdown file cut at its front matter.
 *
 * @param yaml what stands between the two {@code ---} lines
 * @param body the whole text with the front matter blanked, so that lines keep their numbers
 */
record FrontMatterText(String yaml, SourceText body) {
    /** The line of the file on which the YAML begins. */
    static final int FIRST_LINE = 2;

    /** Empty where the file does not begin with front matter. */
    static Optional<FrontMatterText> split(SourceText source) {
        String text = source.text();
        if (!text.startsWith("---\n")) {
            return Optional.empty();
        }
        int end = text.startsWith("---", 4) ? 3 : text.indexOf("\n---", 4);
        int close = end < 0 ? -1 : text.indexOf('\n', end + 1);
        if (end < 0) {
            return Optional.empty();
        }
        int bodyStart = close < 0 ? text.length() : close + 1;
        String yaml = text.substring(4, Math.max(4, end + 1));
        long lines = text.substring(0, bodyStart).chars().filter(c -> c == '\n').count();
        String body = "\n".repeat((int) lines) + text.substring(bodyStart);
        return Optional.of(new FrontMatterText(yaml, new SourceText(source.file(), body)));
    }
}
