package org.policybook.link;

import java.util.List;
import java.util.Map;
import org.policybook.model.Clause;
import org.policybook.model.Dossier;
import org.policybook.model.Figure;

/**
 * What one document gives to the whole; it follows from the document and the {@link Tables} alone.
 *
 * @param uses where the terms of the glossary stand
 * @param cited what it cites, and what it may be cited by
 * @param measures its clauses by theme
 * @param commitments its reviewed commitments by theme
 */
record Share(
        Dossier dossier,
        List<Use> uses,
        Cited cited,
        Map<String, List<Clause>> measures,
        Map<String, List<Figure>> commitments) {
    /**
     * A clause in which a term stands.
     *
     * @param term its place in the glossary
     */
    record Use(int term, Clause clause) {}

    String region() {
        return dossier.document().front().region();
    }

    List<Clause> measures(String theme) {
        return measures.getOrDefault(theme, List.of());
    }

    List<Figure> commitments(String theme) {
        return commitments.getOrDefault(theme, List.of());
    }
}
