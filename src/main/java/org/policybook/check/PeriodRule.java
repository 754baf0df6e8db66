package org.policybook.check;

import static org.policybook.model.DiagnosticCode.BAD_FORM;

import org.policybook.model.Diagnostics;
import org.policybook.model.FrontMatter;
import org.policybook.model.Inferred;
import org.policybook.model.Period;
import org.policybook.model.Place;
import org.policybook.model.PolicyDocument;

/** A plan of several years begins before it ends, and soon enough that neither year is a slip. */
final class PeriodRule implements Rule.OfDocument {
    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        FrontMatter front = document.front();
        if (front.period() != null) {
            check(front.period(), front.places().of("period"), problems);
        }
        Inferred inferred = front.inferred().get("period");
        if (inferred != null) {
            Period.parse(inferred.value())
                    .ifPresent(period -> check(period, front.places().of("inferred/period/value"), problems));
        }
    }

    private static void check(Period period, Place place, Diagnostics problems) {
        if (period.last() < period.first()) {
            String turned = period.last() + "-" + period.first();
            problems.reportAs(place, BAD_FORM, "years-turned", period.toString(), turned);
        } else if (period.last() - period.first() > Period.LONGEST) {
            problems.reportAs(place, BAD_FORM, "years-many", period.toString(), Integer.toString(Period.LONGEST));
        }
    }
}
