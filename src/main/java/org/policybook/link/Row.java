package org.policybook.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.policybook.model.Clause;
import org.policybook.model.Coverage;
import org.policybook.model.Figure;
import org.policybook.model.Region;
import org.policybook.model.Theme;

/**
 * What one region says to each theme.
 *
 * @param cells in the order of the themes
 */
record Row(List<Coverage> cells) {
    /**
     * Gathers what the documents of a region say.
     *
     * @param shares of the region's documents
     */
    static Row of(Region region, List<Theme> themes, List<DocumentShare> shares) {
        Map<String, List<Clause>> measures = new HashMap<>();
        Map<String, List<Figure>> commitments = new HashMap<>();
        for (DocumentShare share : shares) {
            for (Clause clause : share.dossier().document().clauses()) {
                for (String theme : new LinkedHashSet<>(clause.themes())) {
                    measures.computeIfAbsent(theme, id -> new ArrayList<>()).add(clause);
                }
            }
            for (Figure figure : share.dossier().figures()) {
                Theme theme = figure.theme();
                if (theme != null
                        && figure.target().isReviewed()
                        && figure.target().isCommitment()) {
                    commitments
                            .computeIfAbsent(theme.id(), id -> new ArrayList<>())
                            .add(figure);
                }
            }
        }
        return new Row(themes.stream()
                .map(theme -> new Coverage(
                        theme,
                        region,
                        List.copyOf(measures.getOrDefault(theme.id(), List.of())),
                        List.copyOf(commitments.getOrDefault(theme.id(), List.of()))))
                .toList());
    }
}
