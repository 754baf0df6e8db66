package org.policybook.check;

import static org.policybook.model.DiagnosticCode.MISSING_TITLE;
import static org.policybook.model.DiagnosticCode.MISSING_YEAR;
import static org.policybook.model.DiagnosticCode.UNKNOWN_REGION;

import org.policybook.model.Diagnostics;
import org.policybook.model.FrontMatter;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;

/** A document belongs to a known region and can be told by title and year. */
final class DocumentRule implements Rule {
    @Override
    public void check(KnowledgeBase knowledge, Diagnostics problems) {
        for (PolicyDocument document : knowledge.documents()) {
            FrontMatter front = document.front();
            if (knowledge.region(front.region()) == null && !front.region().isEmpty()) {
                problems.reportUnknown(
                        front.places().of("region"),
                        UNKNOWN_REGION,
                        front.region(),
                        knowledge.allRegions().stream().map(Region::id).toList());
            }
            if (front.statedTitle().value() == null) {
                problems.report(front.places().here(), MISSING_TITLE);
            }
            if (front.year() == null) {
                problems.report(front.places().here(), MISSING_YEAR);
            }
        }
    }
}
