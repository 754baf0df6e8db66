package org.policybook.intake;

import java.util.stream.Collectors;
import org.policybook.model.Difference;
import org.policybook.model.Word;

/** Words what a file says otherwise than the document that it belongs to. */
record DifferenceWords(ReportWords words) {
    /** So many clauses are named before all else; the list of differences has the others. */
    private static final int NAMED = 4;

    /** What to look at first of the differences of one sort. */
    String first(LookFirst.Differ differ) {
        String named =
                differ.differences().stream().limit(NAMED).map(this::brief).collect(Collectors.joining(text("list")));
        int number = differ.differences().size();
        return words.text(
                "first.differ." + Word.of(differ.sort()),
                Integer.toString(number),
                number > NAMED ? text("more", named) : named);
    }

    private String brief(Difference difference) {
        return switch (difference.sort()) {
            case NEW, GONE -> difference.path() + " " + difference.title();
            case MOVED -> change(difference) + " " + difference.title();
            case HEADING, FIGURES, WORDS -> difference.path() + " " + change(difference);
        };
    }

    /** A line of the list of all differences. */
    String line(Difference difference) {
        String clause =
                words.word("difference", difference.sort()) + "  " + difference.path() + "  " + difference.title();
        String change = change(difference);
        return change.isEmpty() ? clause : words.text("labelled", clause, change);
    }

    private String change(Difference difference) {
        String before = words.list(difference.before());
        String now = words.list(difference.now());
        return switch (difference.sort()) {
            case NEW -> now;
            case GONE -> before;
            case MOVED -> from(before, now);
            case HEADING, FIGURES, WORDS ->
                before.isEmpty() ? text("added", now) : now.isEmpty() ? text("lacking", before) : from(before, now);
        };
    }

    private static String from(String before, String now) {
        return before + " → " + now;
    }

    private String text(String key, String... details) {
        return words.text("difference." + key, (Object[]) details);
    }
}
