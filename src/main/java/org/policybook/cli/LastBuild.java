package org.policybook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostic;
import org.policybook.model.DiagnosticCode;
import org.policybook.model.Fingerprint;
import org.policybook.model.Place;
import org.policybook.model.Sha256;
import org.policybook.model.WholeFile;
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
         * How things stand now.
         *
         * @param workers look side by side at what goes in and at what came out
         */
        Before before(Workers workers) {
            List<Supplier<Optional<String>>> both = List.of(this::site, this::in);
            List<Optional<String>> found = workers.map(both, Supplier::get);
            return new Before(found.get(1), found.get(0));
        }

        private Optional<String> in() {
            return Standing.of(List.of(content, templates))
                    .map(standing ->
                            Sha256.of(String.join("\n", standing, content.toString(), String.valueOf(baseUrl))));
        }

        private Optional<String> site() {
            try {
                return Optional.of(Fingerprint.of(out).hash());
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
    record Before(Optional<String> in, Optional<String> site) {}

    /** The record of a build of what stands there now, where the site still is what that build made. */
    static Optional<LastBuild> stillHolds(Setting setting, Before now) {
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
        String text = JSON.writeValueAsString(this);
        try {
            WholeFile.write(setting.file(), Sha256.of(text) + "\n" + text);
        } catch (IOException e) {
            // A matter of speed only.
            return;
        }
    }
}
