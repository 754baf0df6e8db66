package org.policybook.render;

import java.util.List;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;

/**
 * The knowledge base in numbers.
 *
 * @param clauses notices and preambles counted
 * @param measures clauses that ask something of someone
 * @param figures entries of all targets.yaml: targets, thresholds, subsidies and baselines
 * @param candidates those among them that nobody has vouched for yet
 * @param works documents that are cited and not held here
 */
public record Totals(
        int documents,
        int regions,
        int themes,
        int clauses,
        int measures,
        int figures,
        int candidates,
        int indicators,
        int terms,
        int works) {
    static Totals of(KnowledgeBase knowledge) {
        List<Clause> clauses = knowledge.documents().stream()
                .flatMap(d -> d.clauses().stream())
                .toList();
        return new Totals(
                knowledge.documents().size(),
                knowledge.regions().size(),
                knowledge.themes().size(),
                clauses.size(),
                (int) clauses.stream().filter(Clause::isMeasure).count(),
                knowledge.figures().size(),
                (int) knowledge.figures().stream()
                        .filter(f -> !f.target().isReviewed())
                        .count(),
                knowledge.indicators().size(),
                knowledge.glossary().size(),
                (int) knowledge.works().stream()
                        .filter(work -> work.document() == null)
                        .count());
    }
}
