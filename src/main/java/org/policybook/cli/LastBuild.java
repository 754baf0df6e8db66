package org.policybook.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policybook.Main;
import org.policybook.model.Diagnostic;
import org.policybook.model.DiagnosticCode;
import org.policybook.model.Fingerprint;
import org.policybook.model.Place;
import org.policybook.model.Sha256;
import org.policybook.model.Workers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the last build into a folder was made from and what came of it, kept in {@code .policybook/build} beside the
 * content, so that a build of what has not changed has nothing to do. It is trusted only where the program, the settings
 * and every file that went in and came out stand as they stood then; a record that is damaged, or was written by another
 * program, is none.
 *
 * @param in what went in
 * @param site how the files of the site stood
 * @param problems what the build told of, told again where nothing has changed
 */
record LastBuild(String in, String site, List<Problem> problems, List<String> leftOut, Summary summary) {
    /** A change as young as this may be followed by another one that bears the same time. */
    private static final long TOO_YOUNG = 100;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A diagnostic, part by part. */
    record Problem(
            String file,
            int line,
            int column,
            String code,
            @Nullable String wording,
            List<String> details,
            @Nullable String suggestion) {
        static Problem of(Diagnostic diagnostic) {
            Place place = diagnostic.place();
            return new Problem(
                    place.file(),
                    place.line(),
                    place.column(),
                    diagnostic.code().name(),
                    diagnostic.wording(),
                    diagnostic.details(),
                    diagnostic.suggestion());
        }

        Diagnostic diagnostic() {
            return new Diagnostic(
                    new Place(file, line, column), DiagnosticCode.valueOf(code), wording, details, suggestion);
        }
    }

    /**
     * The folders and settings of a build.
     *
     * @param content as the user named it, for that is how problems name it
     */
    record Setting(
            Path content,
            Path templates,
            Path out,
            @Nullable String baseUrl) {
        /**
         * How all of it stands now.
         *
         * @param workers look at a folder each
         */
        Standing standing(Workers workers) {
            List<Optional<Fingerprint>> folders = workers.map(List.of(out, content, templates), Setting::look);
            return new Standing(
                    in(folders.get(1), folders.get(2)), folders.get(0).map(Fingerprint::hash));
        }

        private static Optional<Fingerprint> look(Path folder) {
            try {
                return Optional.of(Fingerprint.of(folder));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        private Optional<String> in(Optional<Fingerprint> contents, Optional<Fingerprint> pages) {
            if (contents.isEmpty() || pages.isEmpty()) {
                return Optional.empty();
            }
            long newest = Math.max(contents.get().newest(), pages.get().newest());
            try {
                return System.currentTimeMillis() - newest < TOO_YOUNG
                        ? Optional.empty()
                        : Optional.of(Sha256.of(String.join(
                                "\n",
                                program(),
                                contents.get().hash(),
                                pages.get().hash(),
                                content.toString(),
                                String.valueOf(baseUrl))));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        /** Where the record of builds into {@code out} is kept. */
        private Path file() {
            Path beside =
                    Objects.requireNonNull(content.toAbsolutePath().normalize().getParent());
            String name = Sha256.of(out.toAbsolutePath().normalize().toString()).substring(0, 16);
            return beside.resolve(".policybook").resolve("build").resolve(name + ".json");
        }
    }

    /**
     * How things stand before a build.
     *
     * @param in what goes into it, as one word; empty where it may not be relied on, because a file was changed this very
     *     moment or cannot be looked at
     * @param site how the files of the site stand; empty where there is none
     */
    record Standing(Optional<String> in, Optional<String> site) {}

    /** The record of a build of what stands there now, where the site still is what that build made. */
    static Optional<LastBuild> stillHolds(Setting setting, Standing now) {
        try {
            String kept = Files.readString(setting.file());
            int line = kept.indexOf('\n');
            if (line < 0 || !kept.substring(0, line).equals(Sha256.of(kept.substring(line + 1)))) {
                return Optional.empty();
            }
            LastBuild last = JSON.readValue(kept.substring(line + 1), LastBuild.class);
            return now.in().equals(Optional.of(last.in())) && now.site().equals(Optional.of(last.site()))
                    ? Optional.of(last)
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Keeps this; where that fails, the next build is a whole one. */
    void keep(Setting setting) {
        Path file = setting.file();
        Path making = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            String text = JSON.writeValueAsString(this);
            Files.writeString(making, Sha256.of(text) + "\n" + text);
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // A matter of speed only.
            making.toFile().delete();
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
