package org.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.model.Memory;
import org.policybook.model.Workers;

/** A program that builds again and again understands the same as one that starts anew. */
class MemoryTest {
    private static final int EDITS = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path content;

    /** A clock that runs ahead, so that no file is too young to be relied on. */
    private final Memory memory = Memory.lasting(() -> System.currentTimeMillis() + 10_000);

    @BeforeEach
    void copies() throws IOException {
        copy(Path.of("src/test/resources/small/content"), content);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }

    private SiteBuild.Checked check() {
        return SiteBuild.check(content, Workers.alone(), memory);
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() throws IOException {
        SiteBuild.Checked first = check();
        Files.writeString(
                content.resolve("documents/wuhan-2020/document.md"),
                Files.readString(content.resolve("documents/wuhan-2020/document.md")) + "\n又一段。\n");
        SiteBuild.Checked second = check();
        assertThat(second.knowledge().document("zhanjiang-2019"))
                .isSameAs(first.knowledge().document("zhanjiang-2019"));
        assertThat(second.knowledge().document("wuhan-2020"))
                .isNotSameAs(first.knowledge().document("wuhan-2020"));
        assertThat(TreeText.of(second.knowledge())).contains("又一段。");
    }

    @Test
    void aFileThatWasChangedThisVeryMomentIsReadAgain() {
        long copied = System.currentTimeMillis();
        Memory cautious = Memory.lasting(() -> copied);
        SiteBuild.Checked first = SiteBuild.check(content, Workers.alone(), cautious);
        SiteBuild.Checked second = SiteBuild.check(content, Workers.alone(), cautious);
        assertThat(second.knowledge().document("wuhan-2020"))
                .isNotSameAs(first.knowledge().document("wuhan-2020"));
    }

    @Test
    void afterAnyEditsItUnderstandsWhatANewProgramDoes() throws IOException {
        Random random = new Random(20261122);
        for (int edit = 0; edit < EDITS; edit++) {
            String what = edit(random, edit);
            SiteBuild.Checked remembered = check();
            SiteBuild.Checked anew = SiteBuild.check(content, Workers.alone());
            String step = edit + " " + what;
            assertThat(remembered.diagnostics()).as(step).isEqualTo(anew.diagnostics());
            assertThat(TreeText.of(remembered.knowledge())).as(step).isEqualTo(TreeText.of(anew.knowledge()));
            assertThat(remembered.knowledge().figures())
                    .as(step)
                    .usingRecursiveComparison()
                    .isEqualTo(anew.knowledge().figures());
        }
    }

    /** Changes something, rightly or wrongly, and says what. */
    private String edit(Random random, int number) throws IOException {
        Path document = content.resolve("documents").resolve(random.nextBoolean() ? "wuhan-2020" : "zhanjiang-2019");
        Path text = document.resolve("document.md");
        Path targets = document.resolve("targets.yaml");
        Path copy = content.resolve("documents/copy-" + random.nextInt(3));
        return switch (random.nextInt(8)) {
            case 0 -> {
                Files.writeString(text, Files.readString(text) + "\n第" + number + "次增补。\n");
                yield "a paragraph in " + document;
            }
            case 1 -> {
                Files.writeString(text, Files.readString(text).replaceFirst("title: .*", "title: 要点" + number));
                yield "a title in " + document;
            }
            case 2 -> {
                Files.writeString(targets, "- id: [\n");
                yield "broken targets in " + document;
            }
            case 3 -> {
                Files.deleteIfExists(targets);
                yield "no targets in " + document;
            }
            case 4 -> {
                Path small = Path.of("src/test/resources/small/content");
                copy(small, content);
                yield "all as it was";
            }
            case 5 -> {
                copy(document, copy);
                yield "one more document";
            }
            case 6 -> {
                for (String file : List.of("document.md", "document.en.md", "targets.yaml")) {
                    Files.deleteIfExists(copy.resolve(file));
                }
                Files.deleteIfExists(copy);
                yield "one document less";
            }
            default -> {
                Files.writeString(
                        content.resolve("regions.yaml"),
                        Files.readString(content.resolve("regions.yaml"))
                                .replaceFirst("name: .*", "name: 某市" + number));
                yield "another name of a region";
            }
        };
    }
}
