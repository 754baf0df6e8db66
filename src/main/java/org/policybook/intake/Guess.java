package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Magnitude;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.Target;
import org.policybook.model.Target.Kind;
import org.policybook.model.Target.Measures;
import org.policybook.model.Target.Modality;
import org.policybook.model.Target.Tier;

/**
 * A candidate while its document is read.
 *
 * @param clause its path
 * @param at where it begins in the clause's words
 * @param found comparator, value and unit
 * @param by when it is due, or null
 * @param printed whether the clause prints that, or null where nothing is due
 * @param partOf the id of the figure of which it is a part, or null
 * @param when the id of the condition that it depends on, or null
 * @param why reasons in Chinese
 */
record Guess(
        String id,
        String clause,
        int at,
        Kind kind,
        Found found,
        Measures measures,
        @Nullable String per,
        @Nullable Tier tier,
        @Nullable String indicator,
        @Nullable String population,
        String scope,
        @Nullable Modality modality,
        @Nullable String by,
        @Nullable Boolean printed,
        Quote quote,
        @Nullable String partOf,
        @Nullable String when,
        List<Target.Restatement> also,
        List<String> why) {

    /** This figure with another place that states it. */
    Guess restatedBy(Guess other) {
        List<Target.Restatement> all = new ArrayList<>(also);
        boolean otherDate = !Objects.equals(by, other.by);
        all.add(new Target.Restatement(
                other.clause,
                other.quote.words(),
                other.quote.occurrence(),
                otherDate ? other.by : null,
                otherDate ? other.printed : null,
                modality == other.modality ? null : other.modality));
        return with(partOf, List.copyOf(all));
    }

    /** This figure as a part of {@code whole}. */
    Guess partOf(String whole) {
        return with(whole, also);
    }

    private Guess with(@Nullable String whole, List<Target.Restatement> elsewhere) {
        return new Guess(
                id,
                clause,
                at,
                kind,
                found,
                measures,
                per,
                tier,
                indicator,
                population,
                scope,
                modality,
                by,
                printed,
                quote,
                whole,
                when,
                elsewhere,
                why);
    }

    /** The candidate as targets.yaml holds it. */
    Intake.Candidate candidate(String file) {
        Target target = new Target(
                id,
                clause,
                indicator,
                kind,
                found.comparator(),
                magnitude(found.value()),
                magnitude(found.min()),
                magnitude(found.max()),
                magnitude(found.from()),
                found.unit(),
                found.than(),
                null,
                measures,
                per,
                tier,
                population,
                scope,
                null,
                modality,
                by,
                printed,
                quote.words(),
                quote.occurrence(),
                also,
                partOf,
                when,
                Target.Status.CANDIDATE,
                Target.BY_IMPORT,
                null,
                null,
                null,
                Places.at(Place.of(file)));
        return new Intake.Candidate(target, why);
    }

    private static @Nullable Magnitude magnitude(@Nullable String printed) {
        return printed == null ? null : Magnitude.of(printed);
    }
}
