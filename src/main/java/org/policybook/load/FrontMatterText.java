package org.policybook.load;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Place;
import org.policybook.model.SourceText;

/**
 * A Markdown file cut at its front matter.
 *
 * @param yaml what stands between the two {@code ---} lines
 * @param firstLine the line of the file on which the YAML begins: 2, or 1 where the first {@code ---} is missing
 * @param body the whole text with the front matter blanked, so that lines keep their numbers
 */
record FrontMatterText(String yaml, int firstLine, SourceText body) {
    private static final Pattern RULE = Pattern.compile("^---[ \\t]*+$", Pattern.MULTILINE);

    /** A line that begins a field. */
    private static final Pattern FIELD = Pattern.compile("[a-z_]{1,20}+[ \\t]*+[:：].*+");

    /** A line of YAML, comments and nested entries included. */
    private static final Pattern YAML =
            Pattern.compile("[ \\t]+\\S.*+|#(?!#)(?! *[一二三四五六七八九十第]).*+|- .*+|[a-z_]{1,20}+[ \\t]*+[:：].*+");

    /** Empty where the file has no front matter; where only its first {@code ---} is missing, it has one. */
    static Optional<FrontMatterText> split(SourceText source) {
        String text = source.text();
        Matcher rule = RULE.matcher(text);
        boolean opened = rule.lookingAt();
        if (opened ? rule.end() == text.length() : !FIELD.matcher(text).lookingAt()) {
            return Optional.empty();
        }
        int start = opened ? rule.end() + 1 : 0;
        if (!rule.find(start)) {
            return Optional.empty();
        }
        int bodyStart = Math.min(rule.end() + 1, text.length());
        long lines = text.substring(0, bodyStart).chars().filter(c -> c == '\n').count();
        String body = "\n".repeat((int) lines) + text.substring(bodyStart);
        return Optional.of(new FrontMatterText(
                text.substring(start, rule.start()), opened ? 2 : 1, new SourceText(source.file(), body)));
    }

    /** Whether the line is there that opens the front matter. */
    boolean isOpened() {
        return firstLine == 2;
    }

    /** Where a text whose front matter is opened and never closed should close it; empty where it is not opened. */
    static Optional<Place> unclosed(SourceText source) {
        String text = source.text();
        Matcher rule = RULE.matcher(text);
        if (!rule.lookingAt() || text.substring(rule.end()).isBlank()) {
            return Optional.empty();
        }
        int line = 2;
        for (String words : text.substring(rule.end() + 1).split("\n", -1)) {
            if (!YAML.matcher(words).matches()) {
                break;
            }
            line++;
        }
        return Optional.of(new Place(source.file(), line, 1));
    }

    /** The text below the front matter, or all of it where there is none. */
    static SourceText bodyOf(SourceText source) {
        return split(source).map(FrontMatterText::body).orElse(source);
    }
}
