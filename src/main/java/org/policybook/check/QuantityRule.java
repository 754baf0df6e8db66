package org.policybook.check;

import static org.policybook.model.DiagnosticCode.QUANTITY_MISMATCH;

import org.policybook.model.Diagnostics;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.model.Word;
import org.policybook.notation.QuantityWords;

/** The words of a quote do not rule out what the target is said to measure, or the level that it is said to have. */
final class QuantityRule implements Rule.OfDocument {
    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        for (Target target : document.targets()) {
            if (QuantityWords.excluded(target.quote()).contains(target.measures())) {
                report(target, "measures", target.measures(), problems);
            }
            if (target.tier() != null
                    && target.than() == null
                    && QuantityWords.excludedTiers(target.quote()).contains(target.tier())) {
                report(target, "tier", target.tier(), problems);
            }
        }
    }

    private static void report(Target target, String field, Enum<?> given, Diagnostics problems) {
        problems.report(target.places().of(field), QUANTITY_MISMATCH, target.quote(), field, Word.of(given));
    }
}
