package org.policybook.load;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Place;
import org.policybook.model.SourceText;

/**
 * A Markdown file cut at its front matter. Blank lines above it are passed over.
 *
 * @param yaml what stands between the two {@code ---} lines
 * @param isOpened whether the {@code ---} line is there that opens it
 * @param firstLine the line of the file on which the YAML begins
 * @param body the whole text with the front matter blanked, so that lines keep their numbers
 */
record FrontMatterText(String yaml, boolean isOpened, int firstLine, SourceText body) {
    private static final Pattern RULE = Pattern.compile("^---[ \\t]*+$", Pattern.MULTILINE);

    private static final Pattern BLANK = Pattern.compile("(?:[ \\t]*+\\n)*+");

    /** A line that begins a field. */
    private static final Pattern FIELD = Pattern.compile("[a-z_]{1,20}+[ \\t]*+[:：].*+");

    /** A line of YAML, comments and nested entries included. */
    private static final Pattern YAML =
            Pattern.compile("[ \\t]+\\S.*+|#(?!#)(?! *[一二三四五六七八九十第]).*+|- .*+|[a-z_]{1,20}+[ \\t]*+[:：].*+");

    /** Empty where the file has no front matter; where only its first {@code ---} is missing, it has one. */
    static Optional<FrontMatterText> split(SourceText source) {
        String text = source.text();
        int head = head(text);
        Matcher rule = RULE.matcher(text).region(head, text.length());
        boolean opened = rule.lookingAt();
        if (opened
                ? rule.end() == text.length()
                : !FIELD.matcher(text).region(head, text.length()).lookingAt()) {
            return Optional.empty();
        }
        int start = opened ? rule.end() + 1 : head;
        if (!rule.find(start)) {
            return Optional.empty();
        }
        int bodyStart = Math.min(rule.end() + 1, text.length());
        String body = "\n".repeat(lines(text, bodyStart)) + text.substring(bodyStart);
        return Optional.of(new FrontMatterText(
                text.substring(start, rule.start()),
                opened,
                lines(text, start) + 1,
                new SourceText(source.file(), body)));
    }

    /** Where the first line begins that is not blank. */
    private static int head(String text) {
        Matcher blank = BLANK.matcher(text);
        return blank.lookingAt() ? blank.end() : 0;
    }

    private static int lines(String text, int end) {
        return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    /** Where a text whose front matter is opened and never closed should close it; empty where it is not opened. */
    static Optional<Place> unclosed(SourceText source) {
        String text = source.text();
        Matcher rule = RULE.matcher(text).region(head(text), text.length());
        if (!rule.lookingAt() || text.substring(rule.end()).isBlank()) {
            return Optional.empty();
        }
        int line = lines(text, rule.end()) + 2;
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
