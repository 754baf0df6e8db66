package org.policybook.receive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.DiagnosticCode;

/** A file cannot be read, for a reason that its owner is told. */
@SuppressWarnings("serial")
final class Rejected extends Exception {
    private final DiagnosticCode code;
    private final int line;
    private final @Nullable String wording;
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
        this.wording = null;
        this.details = List.of(details);
    }

    private Rejected(String wording) {
        super(wording);
        this.code = DiagnosticCode.UNREADABLE_FILE;
        this.line = 1;
        this.wording = wording;
        this.details = List.of();
    }

    /** Says why a file cannot even be opened. */
    static Rejected unreadable(Path file, IOException e) {
        return new Rejected(
                switch (e) {
                    case NoSuchFileException missing -> "missing";
                    case AccessDeniedException denied -> "denied";
                    default -> Files.isDirectory(file) ? "folder" : "failed";
                });
    }

    /** What was to be read was given up: the program is ending. */
    static Rejected interrupted() {
        return new Rejected("failed");
    }

    DiagnosticCode code() {
        return code;
    }

    int line() {
        return line;
    }

    /** Which of the code's messages says it, or null for the usual one. */
    @Nullable
    String wording() {
        return wording;
    }

    List<String> details() {
        return details;
    }
}
