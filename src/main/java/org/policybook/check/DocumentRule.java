package org.policybook.check;

import static org.policybook.model.DiagnosticCode.MISSING_TITLE;
import static org.policybook.model.DiagnosticCode.MISSING_YEAR;

import org.policybook.model.Diagnostics;
import org.policybook.model.FrontMatter;
import org.policybook.model.PolicyDocument;

/** A document belongs to a known region and can be told by title and year. */
final class DocumentRule implements Rule.OfDocument {
    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        Names names = new Names(known, problems);
        FrontMatter front = document.front();
        if (front.region().isEmpty()) {
            // Its front matter could not be read, which has been reported.
            return;
        }
        names.region(front.region(), front.places().of("region"));
        if (front.statedTitle().value() == null) {
            problems.report(front.places().here(), MISSING_TITLE);
        }
        if (front.years() == null) {
            problems.report(front.places().here(), MISSING_YEAR);
        }
    }
}
