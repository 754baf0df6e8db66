package org.policybook.render;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Term;

/** In how many clauses of which region each term stands, counted once for all pages when one asks for the term. */
final class TermRegions {
    private final Map<String, List<Clause>> uses = new HashMap<>();
    private final RegionTags tags;
    private final Map<String, Map<String, Integer>> counted = new ConcurrentHashMap<>();

    TermRegions(KnowledgeBase knowledge, RegionTags tags) {
        this.tags = tags;
        knowledge.terms().forEach(use -> uses.put(use.term().term(), use.clauses()));
    }

    /** The number of clauses in which {@code term} stands by region, in the order of their documents. */
    private Map<String, Integer> clauses(Term term) {
        return counted.computeIfAbsent(term.term(), this::count);
    }

    private Map<String, Integer> count(String term) {
        Map<String, Integer> regions = new LinkedHashMap<>();
        for (Clause clause : uses.getOrDefault(term, List.of())) {
            RegionTag region = tags.of(clause.id().document());
            if (region != null) {
                regions.merge(region.region().id(), 1, Integer::sum);
            }
        }
        return regions;
    }

    /** The number of clauses of {@code region} in which {@code term} stands. */
    int clauses(Term term, String region) {
        return clauses(term).getOrDefault(region, 0);
    }

    /** The ids of the regions that use {@code term}, in the order of their documents. */
    List<String> regions(Term term) {
        return List.copyOf(clauses(term).keySet());
    }

    /** Whether {@code region} uses {@code term} and no other does. */
    boolean onlyIn(String region, Term term) {
        return clauses(term).keySet().equals(Set.of(region));
    }
}
