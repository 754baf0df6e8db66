package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target;
import org.policybook.notation.Span;

/**
 * A place where an import reads a figure: a candidate's own, or one that states it again.
 *
 * @param clause its path
 * @param own whether it is the candidate's own place
 */
record Reading(
        Intake.Candidate candidate,
        String clause,
        String quote,
        @Nullable Integer occurrence,
        boolean own) {
    /** All places that candidates have. */
    static List<Reading> of(List<Intake.Candidate> candidates) {
        List<Reading> readings = new ArrayList<>();
        for (Intake.Candidate candidate : candidates) {
            Target figure = candidate.target();
            readings.add(new Reading(candidate, figure.clause(), figure.quote(), figure.occurrence(), true));
            figure.also()
                    .forEach(there -> readings.add(
                            new Reading(candidate, there.clause(), there.quote(), there.occurrence(), false)));
        }
        return List.copyOf(readings);
    }

    /** The one reading of a clause that shares a character with {@code span}; empty where none does, or several. */
    static Optional<Reading> at(Span span, String clause, String bare, List<Reading> readings) {
        List<Reading> there = readings.stream()
                .filter(reading -> reading.clause().equals(clause))
                .filter(reading -> reading.in(bare).filter(span::overlaps).isPresent())
                .toList();
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    /** Where it stands in the words of its clause. */
    Optional<Span> in(String bare) {
        return WordsAround.find(bare, quote, occurrence);
    }

    Target figure() {
        return candidate.target();
    }
}
