package org.policybook.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.policybook.Main;
import org.policybook.model.Fingerprint;
import org.policybook.model.Sha256;

/** How this program and the files that it reads stand, as one word: where it is the same, what comes of them is. */
final class Standing {
    /** A change as young as this, in milliseconds, may be followed by another one that bears the same time. */
    private static final long TOO_YOUNG = 100;

    private Standing() {}

    /**
     * How the program and some folders stand now; empty where that may not be relied on, because a file was changed this
     * very moment or cannot be looked at.
     */
    static Optional<String> of(List<Path> folders) {
        try {
            StringBuilder all = new StringBuilder(program());
            for (Path folder : folders) {
                Fingerprint fingerprint = Fingerprint.of(folder);
                if (System.currentTimeMillis() - fingerprint.newest() < TOO_YOUNG) {
                    return Optional.empty();
                }
                all.append('\n').append(fingerprint.hash());
            }
            return Optional.of(Sha256.of(all.toString()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What tells this program from every other version of it. */
    private static String program() throws IOException {
        CodeSource source = Main.class.getProtectionDomain().getCodeSource();
        try {
            Path code = Path.of(Objects.requireNonNull(source).getLocation().toURI());
            if (Files.isDirectory(code)) {
                return Fingerprint.of(code).hash();
            }
            // Its libraries are named with their versions in its manifest.
            return Sha256.of(Files.readAllBytes(code)) + System.getProperty("java.version");
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
