package org.policybook.check;

import org.policybook.model.Clause;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;

/** The themes of a clause stand in themes.yaml. */
final class ThemeRule implements Rule {
    @Override
    public void check(KnowledgeBase knowledge, Diagnostics problems) {
        Names names = new Names(knowledge, problems);
        for (PolicyDocument document : knowledge.documents()) {
            for (Clause clause : document.clauses()) {
                for (int i = 0; i < clause.themes().size(); i++) {
                    names.theme(clause.themes().get(i), clause.places().of("themes/" + i));
                }
            }
        }
    }
}
