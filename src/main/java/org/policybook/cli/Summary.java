package org.policybook.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policybook.SiteBuild;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Severity;

/** The closing line of a command: what the knowledge base holds, and how many problems it has. */
record Summary(long documents, long clauses, long measures, long figures, long errors, long warnings) {
    /** What the counts leave out because it could not be read; empty where that is nothing. */
    static Optional<String> leftOut(SiteBuild.Checked checked, Messages messages) {
        String files = checked.knowledge().unread().files().stream().sorted().collect(Collectors.joining(", "));
        return files.isEmpty() ? Optional.empty() : Optional.of(messages.text("summary-left-out", files));
    }

    static Summary of(SiteBuild.Checked checked) {
        KnowledgeBase knowledge = checked.knowledge();
        return new Summary(
                knowledge.documents().size(),
                knowledge.documents().stream()
                        .mapToLong(d -> d.clauses().size())
                        .sum(),
                knowledge.documents().stream()
                        .flatMap(d -> d.clauses().stream())
                        .filter(Clause::isMeasure)
                        .count(),
                knowledge.figures().size(),
                count(checked, Severity.ERROR),
                count(checked, Severity.WARNING));
    }

    private static long count(SiteBuild.Checked checked, Severity severity) {
        return checked.diagnostics().stream()
                .filter(d -> d.severity() == severity)
                .count();
    }

    static String of(SiteBuild.Checked checked, Messages messages) {
        return of(checked).in(messages);
    }

    /** The line in words. */
    String in(Messages messages) {
        return messages.text(
                "summary",
                Stream.of(documents, clauses, measures, figures, errors, warnings)
                        .map(String::valueOf)
                        .toArray());
    }
}
