package org.policybook.check;

import static org.policybook.model.DiagnosticCode.CANDIDATE_TARGET;
import static org.policybook.model.DiagnosticCode.SAME_REVIEWER;

import org.policybook.model.Diagnostics;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;

/** Nobody vouches for their own entry, and what nobody has vouched for is a work list. */
final class ReviewRule implements Rule.OfDocument {
    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        for (Target target : document.targets()) {
            if (target.enteredBy() != null && target.enteredBy().equals(target.reviewedBy())) {
                problems.report(target.places().of("reviewed_by"), SAME_REVIEWER, target.enteredBy());
            }
            if (target.isReviewed() && Target.BY_IMPORT.equals(target.enteredBy()) && target.reviewedBy() == null) {
                problems.reportAs(target.places().of("status"), SAME_REVIEWER, "none");
            }
            if (!target.isReviewed()) {
                problems.report(target.places().here(), CANDIDATE_TARGET, target.id(), target.quote());
            }
        }
    }
}
