package org.policybook.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds a Chromium on this machine, and where there is none, installs one or says how. */
public final class Chromium {
    private static final Path INSTALLER = Path.of("scripts", "install-chromium");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    /**
     * The browser's executable: what the environment's {@code CHROMIUM} names, else the first of {@code chromium},
     * {@code chromium-browser} and {@code google-chrome} on the path, else what {@code scripts/install-chromium}
     * installs.
     *
     * @throws AssertionError with what to run where there is no browser: a proof that did not run is no proof
     */
    public static Path find() throws IOException, InterruptedException {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            Path path = Path.of(named);
            if (!Files.isExecutable(path)) {
                throw new AssertionError("CHROMIUM=" + named + " is no program that can be run");
            }
            return path;
        }
        Optional<Path> found = onPath(System.getenv());
        if (found.isEmpty()) {
            String said = install();
            found = onPath(System.getenv());
            if (found.isEmpty()) {
                throw new AssertionError("the browser tests need Chromium, and " + INSTALLER
                        + " could not install it. It says:\n" + said);
            }
        }
        return found.get();
    }

    static Optional<Path> onPath(Map<String, String> environment) {
        List<String> folders =
                Arrays.asList(environment.getOrDefault("PATH", "").split(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name -> Stream.concat(Stream.of("/usr/bin"), folders.stream())
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String install() throws IOException, InterruptedException {
        Path said = Files.createTempFile("install-chromium-", ".txt");
        try {
            Process process = new ProcessBuilder("bash", INSTALLER.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return Files.readString(said);
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
