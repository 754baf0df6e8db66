package org.policybook.check;

import java.util.List;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Workers;

/** Runs every rule. */
public final class Checker {
    private static final List<Rule> RULES = List.of(
            new DocumentRule(),
            new DateRule(),
            new ThemeRule(),
            new TableRule(),
            new ReferenceRule(),
            new ValueRule(),
            new FigureRule(),
            new DeadlineRule(),
            new QuantityRule(),
            new QuoteRule(),
            new ReviewRule(),
            new VerdictRule(),
            new LanguageRule(),
            new RemovalRule(),
            new GoneRule());

    private Checker() {}

    /**
     * Reports everything in {@code knowledge} that is not as the contract says.
     *
     * @param workers who share the work, a rule each
     */
    public static void check(KnowledgeBase knowledge, Diagnostics problems, Workers workers) {
        workers.map(RULES, rule -> found(rule, knowledge)).forEach(problems::addAll);
    }

    private static Diagnostics found(Rule rule, KnowledgeBase knowledge) {
        Diagnostics found = new Diagnostics();
        rule.check(knowledge, found);
        return found;
    }
}
