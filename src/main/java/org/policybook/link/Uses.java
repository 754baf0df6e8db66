package org.policybook.link;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.policybook.model.Clause;
import org.policybook.model.PolicyDocument;
import org.policybook.notation.NameFinder;

/** In which clauses of a document the terms of the glossary stand; there may be a hundred places, so they are small. */
final class Uses {
    private final List<Clause> clauses;
    private final int terms;

    /** For each use, the place of its clause in the document times the number of terms, plus that of its term. */
    private final int[] uses;

    private Uses(List<Clause> clauses, int terms, int[] uses) {
        this.clauses = clauses;
        this.terms = terms;
        this.uses = uses;
    }

    /**
     * Looks for the terms.
     *
     * @param names of each term, by its place in the glossary
     * @param terms how many there are
     */
    static Uses in(PolicyDocument document, NameFinder<Integer> names, int terms) {
        List<Clause> clauses = document.clauses();
        BitSet found = new BitSet();
        for (int i = 0; i < clauses.size(); i++) {
            int from = i * terms;
            Clause clause = clauses.get(i);
            names.find(clause.title() + "\n" + clause.text(), (term, start, end) -> found.set(from + term));
        }
        return new Uses(clauses, terms, found.stream().toArray());
    }

    /** Adds each use, in the order of clauses, to the list of its term. */
    void addTo(IntFunction<List<Clause>> lists) {
        for (int use : uses) {
            lists.apply(use % terms).add(clauses.get(use / terms));
        }
    }
}
