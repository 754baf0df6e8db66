package org.policybook.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.Main;

/** A build of what has not changed does nothing. What changes of any kind do, see EditSequenceTest. */
class LastBuildTest {
    private static final String UNCHANGED = "nothing has changed since the last build";
    private static final String DOCUMENT = "content/documents/wuhan-2020/document.md";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void copies() throws IOException {
        copy(Path.of("src/test/resources/small/content"), folder.resolve("content"));
        copy(Path.of("templates"), folder.resolve("templates"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.sorted().toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private record Run(int status, String err) {}

    /** What a good build says on standard error. */
    private String build(String out, String... more) throws InterruptedException {
        Run run = run(out, more);
        assertThat(run.status()).as(run.err()).isZero();
        return run.err();
    }

    /** A build; files that were just changed are given the time to be old. */
    private Run run(String out, String... more) throws InterruptedException {
        Thread.sleep(120);
        List<String> arguments = new ArrayList<>(List.of("build", "--lang", "en"));
        arguments.addAll(List.of("--content", folder.resolve("content").toString()));
        arguments.addAll(List.of("--templates", folder.resolve("templates").toString()));
        arguments.addAll(List.of("--out", folder.resolve(out).toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                arguments.toArray(String[]::new),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                new PrintStream(err, true, UTF_8));
        return new Run(status, err.toString(UTF_8));
    }

    private SortedMap<String, String> files(String out) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Path root = folder.resolve(out).toRealPath();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                // As bytes: some scripts are in UTF-16.
                files.put(root.relativize(path).toString(), Files.readString(path, ISO_8859_1));
            }
        }
        return files;
    }

    private static List<String> problems(String said) {
        return said.lines().filter(line -> line.contains(": warning[")).toList();
    }

    @Test
    void whatHasNotChangedIsNotBuiltAgain() throws Exception {
        // Something to be told of, every time.
        Files.writeString(folder.resolve("content/notes.md"), "notes");
        String first = build("out");
        Path release = folder.resolve("out").toRealPath();
        String second = build("out");
        assertThat(second).contains(UNCHANGED);
        assertThat(folder.resolve("out").toRealPath()).isEqualTo(release);
        assertThat(problems(second)).isEqualTo(problems(first)).isNotEmpty();
        assertThat(second.lines().toList().getLast())
                .isEqualTo(first.lines().toList().getLast());
        assertThat(build("out", "--force")).doesNotContain(UNCHANGED);
        assertThat(build("out", "--base-url", "https://example.org/")).doesNotContain(UNCHANGED);
        assertThat(build("other")).doesNotContain(UNCHANGED);
    }

    @Test
    void aLookMakesNothingAndSaysWhetherThereIsAnythingToDo() throws Exception {
        System.setProperty("policybook.look", "true");
        try {
            assertThat(run("out")).isEqualTo(new Run(ExitStatus.AGAIN, ""));
            assertThat(folder.resolve("out")).doesNotExist();
            System.clearProperty("policybook.look");
            build("out");
            System.setProperty("policybook.look", "true");
            assertThat(build("out")).contains(UNCHANGED);
            Files.writeString(folder.resolve("templates/assets/later.txt"), "");
            assertThat(run("out").status()).isEqualTo(ExitStatus.AGAIN);
        } finally {
            System.clearProperty("policybook.look");
        }
    }

    @Test
    void aChangeThatHidesItselfIsSeen() throws Exception {
        build("out");
        Path document = folder.resolve(DOCUMENT);
        FileTime time = Files.getLastModifiedTime(document);
        String text = Files.readString(document);
        Files.writeString(document, text.replace("武汉", "汉武"));
        Files.setLastModifiedTime(document, time);
        assertThat(Files.size(document)).isEqualTo(text.getBytes(UTF_8).length);
        assertThat(build("out")).doesNotContain(UNCHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "data/targets.json", ".policybook"})
    void aSiteThatSomebodyTouchedIsMadeAnew(String file) throws Exception {
        build("out");
        SortedMap<String, String> whole = files("out");
        Files.writeString(folder.resolve("out").resolve(file), "touched");
        assertThat(build("out")).doesNotContain(UNCHANGED);
        assertThat(files("out")).isEqualTo(whole);
        Files.delete(folder.resolve("out").resolve(file));
        if (!file.equals(".policybook")) {
            assertThat(build("out")).doesNotContain(UNCHANGED);
            assertThat(files("out")).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "cut", "swapped"})
    void aDamagedRecordIsNone(String damage) throws Exception {
        build("out");
        List<Path> records;
        try (Stream<Path> kept = Files.list(folder.resolve(".policybook/build"))) {
            records = kept.toList();
        }
        Path record = records.getFirst();
        String text = Files.readString(record);
        Files.writeString(
                record,
                switch (damage) {
                    case "cut" -> text.substring(0, text.length() / 2);
                    case "swapped" -> text.replace("\"documents\":2", "\"documents\":3");
                    default -> damage;
                });
        assertThat(build("out")).doesNotContain(UNCHANGED);
        assertThat(build("out")).contains(UNCHANGED);
    }
}
