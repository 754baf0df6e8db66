package org.policybook.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.model.FileTree;

@DisabledOnOs(OS.WINDOWS)
class PublisherTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path out() {
        return folder.resolve("site");
    }

    private static Publisher.Writer site(String text) {
        return output -> {
            output.write("index.html", text.getBytes(UTF_8));
            output.write("documents/a.html", text.getBytes(UTF_8));
        };
    }

    private void publish(String text) throws PublishException {
        Publisher.publish(out(), List.of(), site(text));
    }

    /** Files below {@code root} with their text, without the marker. */
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root.toRealPath())) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = root.toRealPath().relativize(file).toString();
                if (!name.equals(".policybook")) {
                    found.put(name, Files.readString(file));
                }
            }
        }
        return found;
    }

    private static Map<String, String> expected(String text) {
        return Map.of("index.html", text, "documents/a.html", text);
    }

    /** Begins a site and does not finish it. */
    private static void fail(Path out) {
        assertThatThrownBy(() -> Publisher.publish(out, List.of(), output -> {
                    output.write("index.html", new byte[0]);
                    throw new IOException("the reason\nmore of it");
                }))
                .hasMessage("publish-failed [the reason]");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static void run(Path directory, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void anAbsentFolderIsMadeWithItsParents() throws Exception {
        Path deep = folder.resolve("a/b/site");
        Publisher.publish(deep, List.of(), site("1"));
        assertThat(files(deep)).isEqualTo(expected("1"));
    }

    @Test
    void anEmptyFolderIsTaken() throws Exception {
        Files.createDirectory(out());
        publish("1");
        assertThat(files(out())).isEqualTo(expected("1"));
    }

    @Test
    void anEarlierSiteIsReplaced() throws Exception {
        for (String text : List.of("1", "2", "3", "4")) {
            publish(text);
            assertThat(files(out())).isEqualTo(expected(text));
        }
        assertThat(names()).containsExactly(".site-releases", "site");
        assertThat(files(folder.resolve(".site-releases")))
                .as("one release before this, and no more")
                .hasSize(7);
    }

    @Test
    void anEarlierSiteThatIsAFolderIsReplaced() throws Exception {
        publish("1");
        run(folder, "cp", "-rL", "site", "copy");
        Path copy = folder.resolve("copy");
        Publisher.publish(copy, List.of(), site("2"));
        assertThat(files(copy)).isEqualTo(expected("2"));
        assertThat(folder.resolve(".copy-releases/old")).doesNotExist();
        Publisher.publish(copy, List.of(), site("3"));
        assertThat(files(copy)).isEqualTo(expected("3"));
        assertThat(files(out())).isEqualTo(expected("1"));
    }

    @Test
    void aLinkOfSomebodyElseStaysAndTheSiteStandsWhereItLeads() throws Exception {
        Path target = Files.createDirectory(folder.resolve("www"));
        Files.createSymbolicLink(out(), Path.of("www"));
        publish("1");
        publish("2");
        assertThat(Files.readSymbolicLink(out())).isEqualTo(Path.of("www"));
        assertThat(files(target)).isEqualTo(expected("2"));
        Files.delete(out());
        Files.createSymbolicLink(out(), Path.of("nowhere"));
        assertThatThrownBy(() -> publish("3"))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("publish-dead-link");
    }

    @Test
    void ordinaryCopiesGiveRealFiles() throws Exception {
        publish("1");
        run(folder, "cp", "-rL", "site", "one");
        run(folder, "mkdir", "two");
        run(folder, "cp", "-r", "site/.", "two");
        for (String copy : List.of("one", "two")) {
            assertThat(Files.isDirectory(folder.resolve(copy), LinkOption.NOFOLLOW_LINKS))
                    .isTrue();
            assertThat(files(folder.resolve(copy))).isEqualTo(expected("1"));
        }
    }

    @Test
    void filesOfSomebodyElseAreRefused() throws Exception {
        Files.createDirectory(out());
        Files.writeString(out().resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> publish("1"))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("publish-not-ours");
        assertThat(files(out())).isEqualTo(Map.of("thesis.txt", "mine"));
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThatThrownBy(() -> Publisher.publish(file, List.of(), site("1")))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("publish-no-folder");
        assertThat(names()).containsExactly("file", "site");
    }

    @Test
    void aSiteMayNotStandInWhatItIsMadeFromNorHoldIt() throws Exception {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.createSymbolicLink(folder.resolve("link"), content);
        for (Path bad : List.of(content.resolve("x/site"), content, folder, folder.resolve("link/site"))) {
            assertThatThrownBy(() -> Publisher.publish(bad, List.of(content), site("1")))
                    .as("%s", bad)
                    .isInstanceOf(PublishException.class)
                    .hasMessageContaining("publish-overlap");
        }
        assertThat(files(content)).isEmpty();
    }

    @Test
    void afterAFailureTheOldSiteStandsAndNothingButTheLockIsLeftBehind() throws Exception {
        fail(out());
        assertThat(names()).containsExactly(".site-releases");
        assertThat(files(folder.resolve(".site-releases"))).containsOnlyKeys("lock");
        publish("1");
        fail(out());
        assertThat(files(out())).isEqualTo(expected("1"));
        assertThat(files(folder.resolve(".site-releases")).keySet())
                .containsExactlyInAnyOrder("lock", "a/.policybook", "a/index.html", "a/documents/a.html");
    }

    @Test
    void aFailureInOneOfManyThreadsIsOneLine() {
        Publisher.Writer failing = output -> IntStream.range(0, 1000).parallel().forEach(i -> {
            try {
                output.write(i == 700 ? "1" : Integer.toString(i), new byte[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThatThrownBy(() -> Publisher.publish(out(), List.of(), failing))
                .isInstanceOf(PublishException.class)
                .hasMessageEndingWith("/1: FileAlreadyExistsException]");
    }

    @Test
    void aFaultOfTheProgramLeavesTheOldSiteToo() throws Exception {
        publish("1");
        assertThatThrownBy(() -> Publisher.publish(out(), List.of(), output -> {
                    throw new IllegalStateException("a fault");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(files(out())).isEqualTo(expected("1"));
    }

    private static Publisher.Writer site(String version, String page, String part) {
        return output -> {
            output.write("index.html", page.getBytes(UTF_8));
            output.write("assets/search/" + version + "/t/1.js", part.getBytes(UTF_8));
            output.write("assets/search/" + version + "/t/2.js", version.getBytes(UTF_8));
        };
    }

    private Object place(String file) throws IOException {
        return Files.getAttribute(out().resolve(file), "unix:ino");
    }

    /** In a folder that is named by what it holds too, whatever its name was. */
    @Test
    void whatIsTheSameIsTakenOver() throws Exception {
        Publisher.publish(out(), List.of(), site("0123abcd", "page", "part"));
        Object page = place("index.html");
        Object part = place("assets/search/0123abcd/t/1.js");
        Publisher.publish(out(), List.of(), site("4567abcd", "page", "part"));
        assertThat(place("index.html")).isEqualTo(page);
        assertThat(place("assets/search/4567abcd/t/1.js")).isEqualTo(part);
        assertThat(files(out()))
                .isEqualTo(Map.of(
                        "index.html", "page",
                        "assets/search/4567abcd/t/1.js", "part",
                        "assets/search/4567abcd/t/2.js", "4567abcd"));
        Publisher.publish(out(), List.of(), site("4567abcd", "gape", "part"));
        assertThat(place("index.html")).isNotEqualTo(page);
        assertThat(files(out())).containsEntry("index.html", "gape");
    }

    /** Somebody's change to a published file is not taken over, and what was written twice is still told. */
    @Test
    void whatSomebodyHasChangedIsMadeAnew() throws Exception {
        Publisher.publish(out(), List.of(), site("0123abcd", "page", "part"));
        Files.writeString(out().resolve("index.html"), "mine");
        Publisher.publish(out(), List.of(), site("0123abcd", "page", "part"));
        assertThat(files(out())).containsEntry("index.html", "page");
        assertThatThrownBy(() -> Publisher.publish(out(), List.of(), output -> {
                    output.write("index.html", "page".getBytes(UTF_8));
                    output.write("index.html", "page".getBytes(UTF_8));
                }))
                .isInstanceOf(PublishException.class);
    }

    @Test
    void aSecondBuildAtTheSameTimeIsRefused() throws Exception {
        Publisher.publish(out(), List.of(), output -> {
            site("1").writeTo(output);
            assertThatThrownBy(() -> publish("2"))
                    .isInstanceOf(PublishException.class)
                    .hasMessageContaining("publish-busy");
        });
        assertThat(files(out())).isEqualTo(expected("1"));
    }

    /** Two builds would else run at once, each with a lock of its own. */
    @Test
    void aFirstBuildThatFailsLeavesTheLockToWhoHasOpenedIt() throws Exception {
        List<FileChannel> other = new ArrayList<>();
        assertThatThrownBy(() -> Publisher.publish(out(), List.of(), output -> {
                    Path lock = folder.resolve(".site-releases/lock");
                    other.add(FileChannel.open(lock, StandardOpenOption.WRITE));
                    throw new IOException("a failure");
                }))
                .hasMessageContaining("a failure");
        try (FileChannel channel = other.getFirst()) {
            assertThat(channel.tryLock()).isNotNull();
            assertThatThrownBy(() -> publish("1")).hasMessageContaining("publish-busy");
        }
    }

    /** A real folder is moved away before the next comes: killed between the two, a build leaves it as the only site. */
    @Test
    void theOldSiteComesBackWhereABuildWasKilledBetweenTwoMoves() throws Exception {
        publish("1");
        run(folder, "cp", "-rL", "site", "copy");
        Path copy = folder.resolve("copy");
        Path old = Files.createDirectory(folder.resolve(".copy-releases")).resolve("old");
        Files.move(copy, old);
        fail(copy);
        assertThat(files(copy)).isEqualTo(expected("1"));
        Files.move(copy, old);
        Publisher.publish(copy, List.of(), site("2"));
        assertThat(files(copy)).isEqualTo(expected("2"));
    }

    /** A build that finds something in the way of its link stands for a system that makes none. */
    @Test
    void whereLinksCannotBeMadeASiteThatWasDeletedStaysAway() throws Exception {
        for (String text : List.of("1", "2")) {
            Publisher.publish(out(), List.of(), output -> {
                site(text).writeTo(output);
                Files.createDirectory(folder.resolve(".site-releases/link"));
            });
            assertThat(out()).isDirectory().isNot(new Condition<>(Files::isSymbolicLink, "a link"));
            assertThat(files(out())).isEqualTo(expected(text));
        }
        FileTree.delete(out());
        fail(out());
        assertThat(out()).doesNotExist();
    }

    /** Files that are open may not be deleted on some systems. */
    @Test
    void whatIsLeftOfAReplacedSiteIsNotPutBack() throws Exception {
        Path left = Files.createDirectories(folder.resolve(".site-releases/old"));
        Files.writeString(left.resolve("index.html"), "1");
        fail(out());
        assertThat(out()).doesNotExist();
        assertThat(left).doesNotExist();
    }

    @Test
    void theOldSiteIsNotDeletedWhileItCannotBePutBack() throws Exception {
        publish("1");
        Path old = folder.resolve(".copy-releases/old");
        Files.createDirectory(old.getParent());
        run(folder, "cp", "-rL", "site", old.toString());
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.writeString(copy.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> new Releases(copy).clear()).isInstanceOf(IOException.class);
        assertThat(files(old)).isEqualTo(expected("1"));
        assertThat(files(copy)).isEqualTo(Map.of("thesis.txt", "mine"));
    }

    @Test
    void whatAKilledBuildLeftIsClearedAndNothingElse() throws Exception {
        publish("1");
        Path releases = folder.resolve(".site-releases");
        Files.createDirectories(releases.resolve("b/documents"));
        Files.writeString(releases.resolve("b/documents/old.html"), "old");
        Files.createSymbolicLink(releases.resolve("link"), Path.of(".site-releases/b"));
        Files.writeString(releases.resolve("notes.txt"), "mine");
        publish("2");
        assertThat(files(out())).isEqualTo(expected("2"));
        assertThat(files(releases)).containsEntry("notes.txt", "mine").containsEntry("a/index.html", "1");
    }

    @Test
    void readersSeeTheOldSiteOrTheNewOneWhole() throws Exception {
        publish("0");
        Path page = out().resolve("documents/a.html");
        Thread reader = Thread.ofPlatform().unstarted(() -> {
            while (!Thread.interrupted()) {
                assertThat(new File(page.toString())).exists();
            }
        });
        List<Throwable> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
        reader.setUncaughtExceptionHandler((thread, e) -> seen.add(e));
        reader.start();
        for (int i = 1; i <= 60; i++) {
            publish(Integer.toString(i));
            // No two sites come faster: a reader that is held up between link and file still finds the release.
            Thread.sleep(20);
        }
        reader.interrupt();
        reader.join();
        assertThat(seen).isEmpty();
    }
}
