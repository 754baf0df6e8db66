package org.policybook.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A small part of {@code scripts/prove-publishing}: builds that are killed, and builds that meet. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class PublishProofTest {
    private static final int KILLS = 8;
    private static final int SITES = 15;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path out() {
        return folder.resolve("site");
    }

    private Process publishing(int from, int to) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PublishLoop.class.getName(),
                        out().toString(),
                        Integer.toString(from),
                        Integer.toString(to))
                .redirectErrorStream(true)
                .start();
    }

    /** The number of the site that is published, all of whose pages must be there and whole. */
    private int published() throws IOException {
        Path site = out().toRealPath();
        String first = Files.readString(site.resolve("documents/0.html"));
        int number = Integer.parseInt(first.substring("site ".length(), first.indexOf(" page")));
        for (int page = 0; page < PublishLoop.PAGES; page++) {
            assertThat(Files.readString(site.resolve("documents/" + page + ".html")))
                    .isEqualTo(PublishLoop.text(number, page));
        }
        return number;
    }

    @Test
    void aBuildKilledAtAnyMomentLeavesTheOldSiteOrTheNewOne() throws Exception {
        Random moments = new Random(1);
        int site = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = publishing(site, Integer.MAX_VALUE);
            BufferedReader said = process.inputReader(UTF_8);
            String line = said.readLine();
            assertThat(line).as("no hand work after the kill before").isEqualTo("published " + site);
            Thread.sleep(moments.nextInt(60));
            // Not by the process itself, which would close what it has said as well.
            assertThat(process.toHandle().destroyForcibly()).isTrue();
            process.waitFor();
            List<String> more = said.lines().toList();
            int told = site
                    + (int) more.stream().filter(l -> l.startsWith("published")).count();
            assertThat(published()).isBetween(told, told + 1);
            site = told + 2;
        }
        Publisher.publish(out(), List.of(), PublishLoop.site(site));
        assertThat(published()).isEqualTo(site);
        try (Stream<Path> left = Files.list(folder.resolve(".site-releases"))) {
            assertThat(left.map(path -> path.getFileName().toString())).isSubsetOf("a", "b", "lock");
        }
    }

    @Test
    void ofBuildsThatMeetOnePublishesAndTheOthersSayWhy() throws Exception {
        Publisher.publish(out(), List.of(), PublishLoop.site(0));
        List<Process> builds = new ArrayList<>();
        for (int build = 1; build <= 3; build++) {
            builds.add(publishing(build * 100, build * 100 + SITES - 1));
        }
        int reads = 0;
        while (builds.stream().anyMatch(Process::isAlive)) {
            for (int page = 0; page < PublishLoop.PAGES; page += 7) {
                // One page after the other, by the address that readers have: never missing, never half of one.
                String text = Files.readString(out().resolve("documents/" + page + ".html"));
                assertThat(text).hasSizeGreaterThan(20_000).endsWith(" page " + page + "\n");
                reads++;
            }
        }
        List<String> said = new ArrayList<>();
        for (Process build : builds) {
            said.addAll(build.inputReader(UTF_8).lines().toList());
        }
        assertThat(said)
                .hasSize(3 * SITES)
                .allMatch(line -> line.startsWith("published") || line.startsWith("publish-busy"))
                .anyMatch(line -> line.startsWith("published"));
        assertThat(said).contains("published " + published());
        assertThat(reads).isPositive();
    }
}
