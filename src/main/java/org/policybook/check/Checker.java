package org.policybook.check;

import java.util.List;
import org.policybook.model.Diagnostic;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Memory;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Workers;

/** Runs every rule. */
public final class Checker {
    private static final List<Rule.OfDocument> OF_DOCUMENT = List.of(
            new DocumentRule(),
            new HeadingRule(),
            new DateRule(),
            new PeriodRule(),
            new ThemeRule(),
            new ReferenceRule(),
            new ValueRule(),
            new FigureRule(),
            new DeadlineRule(),
            new QuantityRule(),
            new QuoteRule(),
            new ReviewRule(),
            new TranslationRule());

    private static final List<Rule.OfWhole> OF_WHOLE = List.of(
            new TableRule(),
            new VerdictRule(),
            new LanguageRule(),
            new UncheckedRule(),
            new NumberRule(),
            new TitleRule(),
            new RemovalRule(),
            new GoneRule());

    /** What a document has of problems. */
    private record Found(List<Diagnostic> problems) {}

    private Checker() {}

    /**
     * Reports everything in {@code knowledge} that is not as the contract says.
     *
     * @param workers who share the work
     * @param memory what was found in single documents before
     */
    public static void check(KnowledgeBase knowledge, Diagnostics problems, Workers workers, Memory memory) {
        Known known = Known.of(knowledge);
        memory.each(Found.class, known, knowledge.documents(), workers, document -> found(document, known))
                .forEach(found -> problems.addAll(found.problems()));
        workers.map(OF_WHOLE, rule -> found(rule, knowledge, known))
                .forEach(found -> problems.addAll(found.problems()));
    }

    private static Found found(PolicyDocument document, Known known) {
        Diagnostics problems = new Diagnostics();
        OF_DOCUMENT.forEach(rule -> rule.check(document, known, problems));
        return new Found(problems.all());
    }

    private static Found found(Rule.OfWhole rule, KnowledgeBase knowledge, Known known) {
        Diagnostics problems = new Diagnostics();
        rule.check(knowledge, known, problems);
        return new Found(problems.all());
    }
}
