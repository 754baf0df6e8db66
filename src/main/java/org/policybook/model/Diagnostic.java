package org.policybook.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One problem at one place (contract 3). It is a value: the words are chosen when it is printed.
 *
 * @param details what the message names, in the order of its pattern
 * @param suggestion the identifier that was probably meant, or null
 */
public record Diagnostic(
        Place place,
        DiagnosticCode code,
        List<String> details,
        @Nullable String suggestion) {
    /** The order of files, then lines; the rest only makes it one and the same order every time. */
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::place)
            .thenComparing(Diagnostic::code)
            .thenComparing(d -> d.details().toString());

    public Severity severity() {
        return code.severity();
    }
}
