package org.policybook.receive;

import java.util.List;
import org.policybook.model.DiagnosticCode;

/** A file cannot be read, for a reason that its owner is told. */
@SuppressWarnings("serial")
final class Rejected extends Exception {
    private final DiagnosticCode code;
    private final int line;
    private final List<String> details;

    /**
     * Says why a file is not read.
     *
     * @param details what the message names
     */
    Rejected(DiagnosticCode code, String... details) {
        this(1, code, details);
    }

    /**
     * Says why a text is not read, with the line where the reason stands.
     *
     * @param line from 1
     */
    Rejected(int line, DiagnosticCode code, String... details) {
        super(code.word());
        this.code = code;
        this.line = line;
        this.details = List.of(details);
    }

    DiagnosticCode code() {
        return code;
    }

    int line() {
        return line;
    }

    List<String> details() {
        return details;
    }
}
