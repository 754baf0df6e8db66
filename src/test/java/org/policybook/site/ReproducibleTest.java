package org.policybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same content gives the same site, byte for byte, whatever the machine's locale, time zone, clock and file order,
 * and whatever was built before (contract 4). Each build runs in a JVM of its own, as a reader's would.
 */
@ExtendWith(SiteExtension.class)
class ReproducibleTest {
    @Test
    void theSiteIsTheSameEverywhere(@TempDir Path temporary) throws Exception {
        Path here = temporary.resolve("here");
        build(here, BuiltSite.content(), Path.of("templates"), 4, List.of(), Map.of());
        SortedMap<String, String> expected = digests(here);

        // Turkish has its own i and its own calendar day in Apia; the files are read from elsewhere, in another order.
        Path content = copyBackwards(BuiltSite.content(), temporary.resolve("elsewhere/content"));
        Path templates = copyBackwards(Path.of("templates"), temporary.resolve("elsewhere/templates"));
        List<String> turkish = List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Apia");
        Path there = temporary.resolve("there");
        build(there, content, templates, 1, turkish, Map.of("LC_ALL", "tr_TR.UTF-8", "TZ", "Pacific/Apia"));
        assertThat(digests(there)).isEqualTo(expected);

        // Over an earlier site, with the plainest environment, by an Arabic calendar and numerals.
        List<String> arabic = List.of("-Duser.language=ar", "-Duser.country=SA", "-Duser.timezone=America/St_Johns");
        build(there, BuiltSite.content(), Path.of("templates"), 4, arabic, Map.of("LC_ALL", "C"));
        assertThat(digests(there)).isEqualTo(expected);
    }

    private static void build(
            Path out, Path content, Path templates, int jobs, List<String> properties, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(properties);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.policybook.Main", "build"));
        command.addAll(List.of("--jobs", Integer.toString(jobs), "--out", out.toString()));
        command.addAll(List.of("--content", content.toString(), "--templates", templates.toString()));
        Path said = Files.createTempFile(out.getParent(), "said", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the build ends").isTrue();
        assertThat(process.exitValue()).as(() -> messages(said)).isZero();
    }

    private static String messages(Path said) {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** A copy whose files were made in the opposite order, which many file systems then list them in. */
    private static Path copyBackwards(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.filter(Files::isRegularFile)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : all) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return to;
    }

    /** The content of every file of a site, as a digest, by path. */
    private static SortedMap<String, String> digests(Path site) throws IOException, NoSuchAlgorithmException {
        Path root = site.toRealPath();
        List<Path> all;
        try (Stream<Path> walk = Files.walk(root)) {
            all = walk.filter(Files::isRegularFile).toList();
        }
        SortedMap<String, String> digests = new TreeMap<>();
        for (Path file : all) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            digests.put(root.relativize(file).toString(), HexFormat.of().formatHex(digest));
        }
        return digests;
    }
}
