package org.policybook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.index.Index;
import org.policybook.model.Memory;
import org.policybook.model.Workers;

/**
 * After any edits in any order, what a build into the folder of the build before publishes, and what a program that builds
 * again and again shows and publishes, is what a clean build makes: byte for byte. Content that is at fault leaves the site
 * as it was.
 */
class EditSequenceTest {
    private static final int EDITS = Integer.getInteger("policybook.edits", 8);
    private static final long SEED = Long.getLong("policybook.seed", 20261122);

    /** Files that were changed a moment ago are not relied on; this is the moment. */
    private static final long MOMENT = 120;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private @Nullable Index index;

    /** A clock that runs ahead, so that no file is too young to be relied on. */
    private final Memory memory = Memory.lasting(() -> System.currentTimeMillis() + 10_000);

    private Path content() {
        return folder.resolve("content");
    }

    @Test
    void everySiteIsTheOneThatACleanBuildMakes() throws Exception {
        Edits edits = new Edits(folder, SEED);
        Map<String, String> good = new TreeMap<>();
        for (int edit = 0; edit <= EDITS; edit++) {
            String step = "seed " + SEED + ", edit " + edit + (edit == 0 ? "" : ": " + edits.next());
            Thread.sleep(MOMENT);
            CheckRun clean = build("clean");
            if (clean.status() == 0) {
                good = files("clean");
            }
            CheckRun again = build("out");
            assertThat(again.status()).as(step + again.err()).isEqualTo(clean.status());
            assertThat(problems(again)).as(step).isEqualTo(problems(clean));
            assertThat(files("out")).as(step).isEqualTo(good);
            serve(good, clean.status() == 0, step);
            // Said again in the same words by a build that has nothing to do.
            CheckRun idle = build("out");
            assertThat(problems(idle)).as(step).isEqualTo(problems(clean));
            assertThat(files("out")).as(step).isEqualTo(good);
            Edits.delete(folder.resolve("clean"));
            Edits.delete(folder.resolve(".clean-releases"));
        }
    }

    private CheckRun build(String out) {
        return CheckRun.run(
                content(),
                "build",
                "--lang",
                "en",
                "--content",
                content().toString(),
                "--templates",
                folder.resolve("templates").toString(),
                "--out",
                folder.resolve(out).toString());
    }

    private static List<String> problems(CheckRun run) {
        return run.err()
                .lines()
                .filter(line -> line.contains(": warning[") || line.contains(": error["))
                .toList();
    }

    /** As {@code serve} does: shows the pages before the site is there, then makes the site. */
    private void serve(Map<String, String> good, boolean publishable, String step) throws Exception {
        SiteBuild build = new SiteBuild(content(), folder.resolve("templates"), folder.resolve("served"), null);
        try (Workers workers = Workers.of(2)) {
            SiteBuild.Checked checked = SiteBuild.check(content(), workers, memory);
            assertThat(checked.publishable()).as(step).isEqualTo(publishable);
            if (publishable) {
                if (index != null) {
                    shown(build.pages(checked.knowledge(), index), good, step);
                }
                index = build.publish(checked.knowledge(), workers).index();
            }
        }
        assertThat(files("served")).as(step).isEqualTo(good);
    }

    /** Measures that resemble one another are those of the site before, until the site is there. */
    private void shown(Function<String, Optional<byte[]>> pages, Map<String, String> good, String step)
            throws IOException {
        for (String path : files("served").keySet()) {
            if (path.endsWith(".html")) {
                Optional<String> page = pages.apply(path).map(bytes -> new String(bytes, ISO_8859_1));
                assertThat(page.map(EditSequenceTest::withoutSimilar))
                        .as(step + ", " + path)
                        .isEqualTo(Optional.ofNullable(good.get(path)).map(EditSequenceTest::withoutSimilar));
            }
        }
    }

    private static String withoutSimilar(String page) {
        return page.replaceAll("(?s)<details class=\"similar\">.*?</details>\\s*", "");
    }

    private SortedMap<String, String> files(String out) throws IOException {
        Path root = folder.resolve(out).toRealPath();
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file, ISO_8859_1));
            }
        }
        return files;
    }
}
