package org.policybook.check;

import java.util.List;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;

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
            new QuoteRule(),
            new ReviewRule(),
            new VerdictRule(),
            new LanguageRule(),
            new RemovalRule(),
            new GoneRule());

    private Checker() {}

    /** Reports everything in {@code knowledge} that is not as the contract says. */
    public static void check(KnowledgeBase knowledge, Diagnostics problems) {
        RULES.forEach(rule -> rule.check(knowledge, problems));
    }
}
