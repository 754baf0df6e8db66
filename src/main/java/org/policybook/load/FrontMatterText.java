package org.policybook.load;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern RULE = Pattern.compile("^---[ \\t]*+$", Pattern.MULTILINE);

    /** Empty where the file does not begin with front matter. */
    static Optional<FrontMatterText> split(SourceText source) {
        String text = source.text();
        Matcher rule = RULE.matcher(text);
        if (!rule.lookingAt() || rule.end() == text.length()) {
            return Optional.empty();
        }
        int start = rule.end() + 1;
        if (!rule.find(start)) {
            return Optional.empty();
        }
        int bodyStart = Math.min(rule.end() + 1, text.length());
        long lines = text.substring(0, bodyStart).chars().filter(c -> c == '\n').count();
        String body = "\n".repeat((int) lines) + text.substring(bodyStart);
        return Optional.of(
                new FrontMatterText(text.substring(start, rule.start()), new SourceText(source.file(), body)));
    }

    /** The text below the front matter, or all of it where there is none. */
    static SourceText bodyOf(SourceText source) {
        return split(source).map(FrontMatterText::body).orElse(source);
    }
}
