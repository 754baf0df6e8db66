package org.policybook.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Citation;

/**
 * Finds documents named in English text: “English title” (甘政办发〔2018〕103号), or with the title as printed where it
 * has no number, “English title” (《乡村振兴责任制实施办法》). Without such a bracket nobody can tell a title from a quote.
 */
public final class EnglishCitations {
    /** English takes about twice as many characters as Chinese. */
    private static final int LONGEST_TITLE = 400;

    private static final int LONGEST_BRACKET = 200;

    private EnglishCitations() {}

    /**
     * A document named in English.
     *
     * @param title in English, without its marks
     * @param chinese the title as printed, or null
     * @param number the 文号, or null; one of the two is there
     * @param span marks and bracket included
     */
    public record Found(
            String title,
            @Nullable String chinese,
            @Nullable String number,
            Span span) {}

    /** The documents that {@code text} names, in order. */
    public static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        for (int open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
            int close = closing(text, open);
            Span bracket = close < 0 ? null : Brackets.after(text, close + 1, LONGEST_BRACKET);
            if (bracket != null) {
                String title = text.substring(open + 1, close);
                String inside = text.substring(bracket.start() + 1, bracket.end() - 1);
                named(title, new Span(open, bracket.end()), inside).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** The ” after the “ at {@code open}; -1 where none follows within the length of a title. */
    private static int closing(String text, int open) {
        int limit = Math.min(text.length(), open + LONGEST_TITLE + 2);
        for (int i = open + 1; i < limit; i++) {
            if (text.charAt(i) == '”') {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Found> named(String title, Span span, String inside) {
        Optional<DocumentNumber> number = DocumentNumber.parse(inside);
        if (number.isPresent()) {
            return Optional.of(new Found(title, null, number.get().toString(), span));
        }
        return inside.startsWith("《")
                ? Citations.find(inside).stream().findFirst().map(printed -> found(title, span, printed.citation()))
                : Optional.empty();
    }

    private static Found found(String title, Span span, Citation citation) {
        return new Found(title, citation.title(), citation.number(), span);
    }
}
