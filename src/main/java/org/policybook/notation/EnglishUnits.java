package org.policybook.notation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bracket that closes an English clause and names who answers for it, in the order of the Chinese one:
 * (Responsible units: A; B), (Lead section, here and below: A), (A; B). Names hold commas, so semicolons part them.
 *
 * @param span the bracket in the text it was found in
 */
public record EnglishUnits(Span span, List<String> names) {
    private static final Pattern LABEL = Pattern.compile("(?:Lead|Responsible|Cooperating)\\b[^:;]*:\\s*");

    /**
     * Looks for the bracket at the end of {@code text}, a full stop after it or not.
     *
     * @param count how many units the Chinese bracket names; a bracket without a label must name as many
     */
    public static Optional<EnglishUnits> atEnd(String text, int count) {
        int end = text.length();
        while (end > 0 && (Width.isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == '.')) {
            end--;
        }
        Span span = Brackets.endingAt(text, end);
        if (span == null) {
            return Optional.empty();
        }
        String inside = text.substring(span.start() + 1, span.end() - 1).strip();
        Matcher label = LABEL.matcher(inside);
        boolean labelled = label.lookingAt();
        List<String> names = Arrays.stream((labelled ? inside.substring(label.end()) : inside).split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return labelled || names.size() == count ? Optional.of(new EnglishUnits(span, names)) : Optional.empty();
    }
}
