package org.policybook.cli;

import org.policybook.SiteBuild;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Severity;

/** The closing line of a command: what the knowledge base holds, and how many problems it has. */
final class Summary {
    private Summary() {}

    static String of(SiteBuild.Checked checked) {
        KnowledgeBase knowledge = checked.knowledge();
        long clauses = knowledge.documents().stream()
                .mapToLong(d -> d.clauses().size())
                .sum();
        long measures = knowledge.documents().stream()
                .flatMap(d -> d.clauses().stream())
                .filter(Clause::isMeasure)
                .count();
        long errors = checked.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .count();
        return "documents %d, clauses %d, measures %d, targets %d; errors %d, warnings %d"
                .formatted(
                        knowledge.documents().size(),
                        clauses,
                        measures,
                        knowledge.figures().size(),
                        errors,
                        checked.diagnostics().size() - errors);
    }
}
