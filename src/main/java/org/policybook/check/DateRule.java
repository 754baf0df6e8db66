package org.policybook.check;

import static org.policybook.model.DiagnosticCode.BAD_FORM;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostics;
import org.policybook.model.Inferred;
import org.policybook.model.Place;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;

/**
 * A date that may stop at the year or month is, where it goes on to the day, a day of the calendar: 2023-02-30 has the
 * right form and is none.
 */
final class DateRule implements Rule.OfDocument {
    private static final int FULL = "2020-03-30".length();

    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        Inferred date = document.front().inferred().get("date");
        if (date != null) {
            check(date.value(), document.front().places().of("inferred/date/value"), problems);
        }
        for (Target target : document.targets()) {
            check(target.by(), target.places().of("by"), problems);
            for (int i = 0; i < target.also().size(); i++) {
                check(target.also().get(i).by(), target.places().of("also/" + i + "/by"), problems);
            }
        }
    }

    private static void check(@Nullable String date, Place place, Diagnostics problems) {
        if (date != null && date.length() == FULL && !isDay(date)) {
            problems.report(place, BAD_FORM, date, "2020-06-30");
        }
    }

    private static boolean isDay(String date) {
        try {
            LocalDate.parse(date);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
