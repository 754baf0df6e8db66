package org.policybook.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One problem at one place (contract 3). It is a value: the words are chosen when it is printed.
 *
 * @param wording which of the code's messages says it best, or null for the one that always holds
 * @param details what the message names, in the order of its pattern
 * @param suggestion the identifier that was probably meant, or null
 */
public record Diagnostic(
        Place place,
        DiagnosticCode code,
        @Nullable String wording,
        List<String> details,
        @Nullable String suggestion) {
    /** The order of files, then lines; the rest only makes it one and the same order every time. */
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::place)
            .thenComparing(Diagnostic::code)
            .thenComparing(d -> d.details().toString());

    /** A problem in its usual wording. */
    public Diagnostic(Place place, DiagnosticCode code, List<String> details, @Nullable String suggestion) {
        this(place, code, null, details, suggestion);
    }

    public Severity severity() {
        return code.severity();
    }
}
