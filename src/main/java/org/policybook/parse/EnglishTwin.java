package org.policybook.parse;

import static org.policybook.model.DiagnosticCode.MISSING_TRANSLATION;
import static org.policybook.model.DiagnosticCode.TRANSLATION_ADDS;
import static org.policybook.model.DiagnosticCode.TRANSLATION_FIGURE;
import static org.policybook.model.DiagnosticCode.TRANSLATION_UNITS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.policybook.model.Block;
import org.policybook.model.Clause;
import org.policybook.model.Diagnostics;
import org.policybook.model.ResponsibleUnit;
import org.policybook.notation.EnglishUnits;
import org.policybook.notation.PrintedNumbers;

/** Puts the English text of a clause beside the Chinese one, and holds the one against the other. */
final class EnglishTwin {
    private final Clause clause;
    private final Outline.Entry twin;
    private final Diagnostics problems;

    private EnglishTwin(Clause clause, Outline.Entry twin, Diagnostics problems) {
        this.clause = clause;
        this.twin = twin;
        this.problems = problems;
    }

    /** The clause with heading, text and units in English; what stands in one language only is reported. */
    static Clause of(Clause clause, Outline.Entry twin, Diagnostics problems) {
        return new EnglishTwin(clause, twin, problems).join();
    }

    private Clause join() {
        if ((clause.heading() == null) != (twin.heading() == null)) {
            problems.report(twin.place(), MISSING_TRANSLATION, twin.heading() == null ? "heading_en" : "heading");
        }
        List<Block> body = new ArrayList<>(twin.body());
        boolean silent = body.isEmpty();
        List<ResponsibleUnit> units = units(body);
        // The bracket of units is no text, in either language.
        if (clause.body().isEmpty() != body.isEmpty()) {
            problems.report(twin.place(), MISSING_TRANSLATION, body.isEmpty() ? "text_en" : "text");
        } else if (silent && !clause.units().isEmpty()) {
            unitsDiffer(0);
        }
        figures(body);
        return clause.withEnglish(twin.heading(), List.copyOf(body), units);
    }

    /** Takes the closing bracket off the text, and gives its names to the Chinese units in their order. */
    private List<ResponsibleUnit> units(List<Block> body) {
        List<ResponsibleUnit> units = clause.units();
        if (units.isEmpty() || body.isEmpty()) {
            return units;
        }
        Block last = body.getLast();
        Optional<EnglishUnits> found = EnglishUnits.atEnd(last.text(), units.size());
        if (found.isEmpty() || found.get().names().size() != units.size()) {
            unitsDiffer(found.map(bracket -> bracket.names().size()).orElse(0));
            return units;
        }
        String words = last.text().substring(0, found.get().span().start()).stripTrailing();
        body.removeLast();
        if (!words.isEmpty()) {
            body.add(ClauseUnits.withText(last, words));
        }
        List<String> names = found.get().names();
        return IntStream.range(0, units.size())
                .mapToObj(i -> units.get(i).withEnglish(names.get(i)))
                .toList();
    }

    private void unitsDiffer(int named) {
        problems.report(
                twin.place(),
                TRANSLATION_UNITS,
                clause.id().path(),
                Integer.toString(clause.units().size()),
                Integer.toString(named));
    }

    /** Every number of the Chinese text stands in the English one as often, and no other does. */
    private void figures(List<Block> body) {
        if (body.isEmpty()) {
            return;
        }
        String chinese = (clause.heading() == null ? "" : clause.heading() + "\n") + clause.text();
        String english = (twin.heading() == null ? "" : twin.heading() + "\n") + Clause.plain(body);
        for (String number : PrintedNumbers.notIn(chinese, english)) {
            problems.report(
                    twin.place(), TRANSLATION_FIGURE, number, clause.id().path());
        }
        for (String number : PrintedNumbers.addedBy(english, chinese)) {
            problems.report(twin.place(), TRANSLATION_ADDS, number, clause.id().path());
        }
    }
}
