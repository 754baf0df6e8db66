package org.policybook.check;

import static org.policybook.model.DiagnosticCode.QUANTITY_MISMATCH;

import org.policybook.model.Diagnostics;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.model.Word;
import org.policybook.notation.QuantityWords;

/** The words of a quote do not rule out what the target is said to measure. */
final class QuantityRule implements Rule.OfDocument {
    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        for (Target target : document.targets()) {
            if (QuantityWords.excluded(target.quote()).contains(target.measures())) {
                problems.report(
                        target.places().of("measures"), QUANTITY_MISMATCH, target.quote(), Word.of(target.measures()));
            }
        }
    }
}
