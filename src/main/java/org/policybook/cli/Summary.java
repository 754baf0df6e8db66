package org.policybook.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policybook.SiteBuild;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Severity;

/** The closing line of a command: what the knowledge base holds, and how many problems it has. */
final class Summary {
    private Summary() {}

    /** What the counts of {@link #of} leave out because it could not be read; empty where that is nothing. */
    static Optional<String> leftOut(SiteBuild.Checked checked, Messages messages) {
        String files = checked.knowledge().unread().files().stream().sorted().collect(Collectors.joining(", "));
        return files.isEmpty() ? Optional.empty() : Optional.of(messages.text("summary-left-out", files));
    }

    static String of(SiteBuild.Checked checked, Messages messages) {
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
        long warnings = checked.diagnostics().size() - errors;
        Object[] counts = Stream.of(
                        knowledge.documents().size(),
                        clauses,
                        measures,
                        knowledge.figures().size(),
                        errors,
                        warnings)
                .map(String::valueOf)
                .toArray();
        return messages.text("summary", counts);
    }
}
