package org.policybook.check;

import org.policybook.model.Clause;
import org.policybook.model.Diagnostics;
import org.policybook.model.PolicyDocument;

/** The themes of a clause stand in themes.yaml. */
final class ThemeRule implements Rule.OfDocument {
    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        Names names = new Names(known, problems);
        for (Clause clause : document.clauses()) {
            for (int i = 0; i < clause.themes().size(); i++) {
                names.theme(clause.themes().get(i), clause.places().of("themes/" + i));
            }
        }
    }
}
