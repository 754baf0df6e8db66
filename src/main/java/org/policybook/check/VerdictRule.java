package org.policybook.check;

import static org.policybook.model.DiagnosticCode.VERDICT_RAISED;

import org.policybook.model.Comparison;
import org.policybook.model.Diagnostics;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;

/** A verdict set by hand may lower the derived grade, never raise it. */
final class VerdictRule implements Rule.OfWhole {
    @Override
    public void check(KnowledgeBase knowledge, Known known, Diagnostics problems) {
        for (Comparison comparison : knowledge.comparisons()) {
            Indicator.SetVerdict set = comparison.indicator().verdict();
            if (set != null && comparison.derived() != null && set.grade().compareTo(comparison.derived()) < 0) {
                problems.report(
                        comparison.indicator().places().of("verdict/grade"),
                        VERDICT_RAISED,
                        comparison.indicator().id(),
                        set.grade().name(),
                        comparison.derived().name());
            }
        }
    }
}
