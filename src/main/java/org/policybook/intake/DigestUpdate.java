package org.policybook.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policybook.model.Block;
import org.policybook.model.Clause;
import org.policybook.model.Difference;
import org.policybook.model.DocumentUpdate.Effect;
import org.policybook.model.DocumentUpdate.Step;
import org.policybook.model.Official;
import org.policybook.model.Place;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.notation.Quotation;

/**
 * What people must look at in a digest when its official file comes in a corrected version. Its words are theirs, and so are the
 * figures that are quoted from them: nothing is rewritten.
 */
final class DigestUpdate {
    private DigestUpdate() {}

    /**
     * The clauses that differ, and the figures that the file no longer has, each with its place.
     *
     * @param kept the official files that the document had before, the newest first
     */
    static List<Step> of(Intake.Imported imported, PolicyDocument held, List<Official> kept) {
        PolicyDocument before = kept.isEmpty() ? held : beside(held, kept.getFirst());
        List<Clause> file = imported.official().clauses();
        List<Step> steps = new ArrayList<>();
        for (Difference difference : HeldDifferences.of(before, file).differences()) {
            steps.add(new Step(Effect.CLAUSE, place(held, difference.path()), "", "", "", difference));
        }
        ClausePairs pairs = ClausePairs.of(
                HeldClause.of(before),
                file.stream().filter(clause -> !clause.isPreamble()).toList());
        for (HeldClause clause : HeldClause.of(before)) {
            Clause twin = pairs.twin(clause);
            held.targets().stream()
                    .filter(target -> target.clause().equals(clause.path()))
                    .filter(target -> twin == null || !isQuoted(target, twin))
                    .forEach(target -> steps.add(figure(target)));
        }
        return List.copyOf(steps);
    }

    private static boolean isQuoted(Target target, Clause file) {
        return !Quotation.find(Clause.plain(file.original()), target.quote()).isEmpty();
    }

    private static Step figure(Target target) {
        return new Step(
                Effect.QUOTE, target.places().of("quote"), target.clause() + " " + target.id(), target.quote(), "");
    }

    private static PolicyDocument beside(PolicyDocument held, Official official) {
        Map<String, List<Block>> issued = new HashMap<>();
        official.clauses().forEach(clause -> issued.put(Renewal.path(clause), clause.original()));
        List<Clause> clauses = held.clauses().stream()
                .map(clause -> clause.withOriginal(issued.getOrDefault(Renewal.path(clause), List.of())))
                .toList();
        return new PolicyDocument(held.id(), held.front(), clauses, held.targets(), true, held.unread());
    }

    /** Where a clause stands, or what is above it where there is none yet. */
    private static Place place(PolicyDocument held, String path) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('-')))) {
            Clause clause = held.clause(at);
            if (clause != null) {
                return clause.places().here();
            }
        }
        return held.clauses().getFirst().places().here();
    }
}
