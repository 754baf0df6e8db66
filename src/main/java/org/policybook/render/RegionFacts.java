package org.policybook.render;

import java.util.List;
import org.policybook.model.Clause;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;

/**
 * All that is known of one region, gathered for its page and its cards.
 *
 * @param figures candidates and baselines too
 * @param said the region's column of the board, a cell a theme
 */
record RegionFacts(
        Region region,
        List<PolicyDocument> documents,
        List<Clause> measures,
        List<Figure> figures,
        List<SaidOnTheme> said) {
    static RegionFacts of(KnowledgeBase knowledge, Region region) {
        List<PolicyDocument> documents = knowledge.documentsOf(region);
        return new RegionFacts(
                region,
                documents,
                documents.stream()
                        .flatMap(d -> d.clauses().stream())
                        .filter(Clause::isMeasure)
                        .toList(),
                knowledge.figuresOf(region),
                knowledge.themes().stream()
                        .map(theme -> SaidOnTheme.of(knowledge, knowledge.coverage(theme, region)))
                        .toList());
    }

    /** How many figures it states, baselines too. */
    FigureCount count() {
        return FigureCount.of(figures.stream().map(Figure::target).toList());
    }

    /** On how many themes the region says anything. */
    int covered() {
        return (int) said.stream().filter(s -> !s.isSilent()).count();
    }

    /** On how many themes the region commits to a figure. */
    int quantified() {
        return (int) said.stream().filter(SaidOnTheme::isQuantified).count();
    }
}
