package org.policybook.cli;

import java.time.LocalDate;
import org.policybook.SiteBuild;
import org.policybook.model.DiagnosticCode;
import org.policybook.model.Diagnostics;
import org.policybook.model.Removal;

/** What of a content depends on the day on which it is looked at: only {@code check} asks, a build knows no clock. */
final class DaysToCome {
    private DaysToCome() {}

    /** What was found, and a warning for each removal that bears a day after {@code today}. */
    static SiteBuild.Checked noted(SiteBuild.Checked checked, LocalDate today) {
        Diagnostics problems = new Diagnostics();
        problems.addAll(checked.diagnostics());
        for (Removal removal : checked.knowledge().removed()) {
            if (removal.date().isAfter(today)) {
                problems.report(
                        removal.places().of("date"),
                        DiagnosticCode.DATE_TO_COME,
                        removal.date().toString(),
                        today.toString());
            }
        }
        return new SiteBuild.Checked(checked.knowledge(), problems.sorted(), checked.publishable());
    }
}
