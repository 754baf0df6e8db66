package org.policybook.receive;

import static org.policybook.model.DiagnosticCode.UNREADABLE_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.policybook.model.Diagnostics;
import org.policybook.model.Original;
import org.policybook.model.Place;
import org.policybook.model.SourceText;

/** Receives official files. */
public final class Receiver {
    private Receiver() {}

    /**
     * Reads one official file; see {@link org.policybook.model.OriginalReader}.
     *
     * @return what it holds; empty where {@code problems} says what is wrong with it
     */
    public static Optional<Original> read(Path file, String shown, Diagnostics problems) {
        try {
            String text = Files.readString(file).replace("\r\n", "\n").replace("\uFEFF", "");
            return Optional.of(Original.of(new SourceText(shown, text)));
        } catch (IOException e) {
            problems.report(Place.of(shown), UNREADABLE_FILE, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
