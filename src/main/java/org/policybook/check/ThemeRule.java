package org.policybook.check;

import static org.policybook.model.DiagnosticCode.UNKNOWN_THEME;

import java.util.List;
import org.policybook.model.Clause;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Theme;

/** The themes of a clause stand in themes.yaml. */
final class ThemeRule implements Rule {
    @Override
    public void check(KnowledgeBase knowledge, Diagnostics problems) {
        List<String> known = knowledge.themes().stream().map(Theme::id).toList();
        for (PolicyDocument document : knowledge.documents()) {
            for (Clause clause : document.clauses()) {
                for (int i = 0; i < clause.themes().size(); i++) {
                    String theme = clause.themes().get(i);
                    if (knowledge.theme(theme) == null) {
                        problems.reportUnknown(clause.places().of("themes/" + i), UNKNOWN_THEME, theme, known);
                    }
                }
            }
        }
    }
}
