package org.policybook.render;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Term;
import org.policybook.model.TermUse;

/** In how many clauses of which region each term stands, counted once for all pages. */
final class TermRegions {
    private final Map<String, Map<String, Integer>> clauses = new HashMap<>();

    TermRegions(KnowledgeBase knowledge, Views views) {
        for (TermUse use : knowledge.terms()) {
            Map<String, Integer> regions = new LinkedHashMap<>();
            for (Clause clause : use.clauses()) {
                Views.RegionTag region = views.region(clause.id().document());
                if (region != null) {
                    regions.merge(region.region().id(), 1, Integer::sum);
                }
            }
            clauses.put(use.term().term(), regions);
        }
    }

    /** The number of clauses of {@code region} in which {@code term} stands. */
    int clauses(Term term, String region) {
        return clauses.getOrDefault(term.term(), Map.of()).getOrDefault(region, 0);
    }

    /** The ids of the regions that use {@code term}, in the order of their documents. */
    List<String> regions(Term term) {
        return List.copyOf(clauses.getOrDefault(term.term(), Map.of()).keySet());
    }

    /** Whether {@code region} uses {@code term} and no other does. */
    boolean onlyIn(String region, Term term) {
        return clauses.getOrDefault(term.term(), Map.of()).keySet().equals(Set.of(region));
    }
}
