package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import org.policybook.model.Difference;
import org.policybook.model.DocumentUpdate;
import org.policybook.model.DocumentUpdate.Step;
import org.policybook.model.Language;
import org.policybook.model.Word;

/** Words what a document took over from a corrected version of its file, and what is left to people. */
final class UpdateWords {
    private final ReportWords words;
    private final DifferenceWords differences;

    private UpdateWords(Language language) {
        this.words = ReportWords.in(language);
        this.differences = new DifferenceWords(words);
    }

    /** A line a step, those for people under a line of their own; each begins with its place. */
    static List<String> lines(DocumentUpdate update, Language language) {
        UpdateWords words = new UpdateWords(language);
        List<String> lines = new ArrayList<>();
        words.section("section.taken-over", update.done(), lines);
        words.section("section.left", update.open(), lines);
        return List.copyOf(lines);
    }

    private void section(String title, List<Step> steps, List<String> lines) {
        if (!steps.isEmpty()) {
            lines.add(words.text(title));
            steps.forEach(step ->
                    lines.add("  " + step.place().file() + ":" + step.place().line() + ": " + line(step)));
        }
    }

    private String line(Step step) {
        Difference difference = step.difference();
        if (difference != null) {
            return differences.line(difference);
        }
        boolean field = step.effect() == DocumentUpdate.Effect.FACT || step.effect() == DocumentUpdate.Effect.FACT_LEFT;
        String name = field ? words.field(step.name()) : step.name();
        return words.text("update." + Word.of(step.effect()), name, step.before(), step.now());
    }
}
