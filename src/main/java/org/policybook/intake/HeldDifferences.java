package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import org.policybook.model.Clause;
import org.policybook.model.Difference;
import org.policybook.model.PolicyDocument;

/**
 * Tells in what an official file differs from the document that it belongs to. Of clauses that are the same
 * ({@link ClausePairs}) number, heading, figures and, where official words are here, words are compared; what stands before
 * the first clause is not.
 */
final class HeldDifferences {
    private HeldDifferences() {}

    /**
     * The differences: clauses that are new, in the order of the file; then those under another number or gone, and those
     * that say something else, in the order of the document.
     *
     * @param file the clauses of the official file
     */
    static Intake.Comparison of(PolicyDocument held, List<Clause> file) {
        List<HeldClause> here = HeldClause.of(held);
        List<Clause> there =
                file.stream().filter(clause -> !clause.isPreamble()).toList();
        ClausePairs pairs = ClausePairs.of(here, there);
        List<Difference> differences = new ArrayList<>();
        for (Clause clause : there) {
            if (!pairs.has(clause)) {
                differences.add(new Difference(
                        Difference.Sort.NEW,
                        clause.id().path(),
                        clause.title(),
                        List.of(),
                        HeldClause.figuresIn(clause.text())));
            }
        }
        for (HeldClause clause : here) {
            Clause twin = pairs.twin(clause);
            if (twin == null) {
                differences.add(clause.difference(Difference.Sort.GONE, clause.quotes(), List.of()));
            } else {
                String now = twin.id().path();
                if (!now.equals(clause.path())) {
                    differences.add(clause.difference(Difference.Sort.MOVED, List.of(clause.path()), List.of(now)));
                }
                differences.addAll(clause.differences(twin));
            }
        }
        return new Intake.Comparison(here.stream().allMatch(HeldClause::hasWords), List.copyOf(differences));
    }
}
