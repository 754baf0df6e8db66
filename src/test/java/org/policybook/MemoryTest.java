package org.policybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policybook.model.DiagnosticCode.UNEXPECTED_FILE;
import static org.policybook.model.DiagnosticCode.UNNUMBERED_HEADING;
import static org.policybook.model.DiagnosticCode.UNREADABLE_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.model.Change;
import org.policybook.model.Diagnostic;
import org.policybook.model.DiagnosticCode;
import org.policybook.model.DocumentSource;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Memory;
import org.policybook.model.Place;
import org.policybook.model.Reading;
import org.policybook.model.Unread;
import org.policybook.model.Workers;

/** A program that builds again and again understands the same as one that starts anew. */
class MemoryTest {
    private static final int EDITS = Integer.getInteger("policybook.edits", 300);
    private static final long SEED = Long.getLong("policybook.seed", 20261122);

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
    void whatIsJoinedOfDocumentsThatHaveNotChangedIsNotJoinedAgain() throws IOException {
        KnowledgeBase first = check().knowledge();
        Path other = content.resolve("documents/zhanjiang-2019/document.md");
        Files.writeString(other, Files.readString(other) + "\n又一段。\n");
        KnowledgeBase second = check().knowledge();
        assertThat(second.figures().getFirst()).isSameAs(first.figures().getFirst());
        assertThat(second.comparisons().getFirst()).isSameAs(first.comparisons().getFirst());
        assertThat(second.board().getFirst()).isSameAs(first.board().getFirst());
        assertThat(second.board().getLast()).isNotSameAs(first.board().getLast());
    }

    @Test
    void whatAnotherDocumentCitesMayChangeWhatACitationMeans() throws IOException {
        String first = "《某某实施方案》（武农〔2020〕1号）";
        String second = "《某某实施方案》（武农〔2020〕2号）";
        document("aa-2020", "甲市方案", "落实" + first + "。");
        document("dd-2020", "丁市方案", "落实" + first + "和" + second + "。");
        document("xx-2020", "某某实施方案", "培训。");
        CheckRun edition = CheckRun.run(content, "edition", "2026-11-22", "--content", content.toString());
        assertThat(edition.status()).as(edition.err()).isZero();
        check();
        document("aa-2020", "甲市方案", "落实" + second + "。");
        KnowledgeBase anew = SiteBuild.check(content).knowledge();
        assertThat(anew.changes().getFirst().citations())
                .extracting(Change::id)
                .contains("dd-2020/1" + first, "dd-2020/1" + second);
        assertThat(check().knowledge().changes()).isEqualTo(anew.changes());
    }

    /** Without a number of its own, so that it goes by the first that it is cited with. */
    private void document(String id, String title, String text) throws IOException {
        Path folder = Files.createDirectories(content.resolve("documents").resolve(id));
        Files.writeString(folder.resolve("document.md"), """
                ---
                title: %s
                region: wuhan
                period: 2020
                rendition: digest
                ---

                # 一、要点

                %s
                """.formatted(title, text));
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
    void aDocumentWithAProblemIsNotReadAgainAndTheProblemIsToldAgain() throws IOException {
        Path text = content.resolve("documents/wuhan-2020/document.md");
        Files.writeString(text, Files.readString(text) + "\n## 二 没有编号\n\n一段。\n");
        Files.writeString(content.resolve("documents/wuhan-2020/more.txt"), "");
        SiteBuild.Checked first = check();
        SiteBuild.Checked second = check();
        assertThat(first.diagnostics()).extracting(Diagnostic::code).contains(UNNUMBERED_HEADING, UNEXPECTED_FILE);
        assertThat(second.diagnostics()).isEqualTo(first.diagnostics());
        assertThat(second.knowledge().document("wuhan-2020"))
                .isSameAs(first.knowledge().document("wuhan-2020"));
    }

    @Test
    void aDocumentThatCouldNotBeReadIsTriedAgain() throws IOException {
        int[] tries = {0};
        for (int i = 0; i < 2; i++) {
            memory.read(DocumentSource.class, List.of(content), Workers.alone(), path -> {
                tries[0]++;
                Diagnostic denied = new Diagnostic(Place.of("document.md"), UNREADABLE_FILE, List.of(), null);
                return new Reading<>(List.of(), List.of(denied), Unread.NONE);
            });
        }
        assertThat(tries[0]).isEqualTo(2);
    }

    @Test
    void whatIsMadeOfAGroupIsMadeAgainWhereTheGroupOrTheTablesChange() {
        List<String> a = List.of("one", "two");
        List<String> b = List.of("three");
        assertThat(made(1, List.of(a, b))).containsExactly(a, b);
        assertThat(made(1, List.of(a, b))).isEmpty();
        assertThat(made(1, List.of(a, List.of("three", "four")))).containsExactly(List.of("three", "four"));
        assertThat(made(1, List.of(a, b))).containsExactly(b);
        assertThat(made(2, List.of(a, b))).containsExactly(a, b);
        assertThat(made(2, List.of(b))).isEmpty();
        assertThat(made(2, List.of(a, b))).containsExactly(a);
    }

    /** The groups of which something is made. */
    private List<List<String>> made(int tables, List<List<String>> groups) {
        List<List<String>> made = new ArrayList<>();
        List<String> results = memory.each(String.class, tables, groups, group -> group, Workers.alone(), group -> {
            made.add(List.copyOf(group));
            return String.join(" ", group);
        });
        assertThat(results)
                .isEqualTo(groups.stream().map(group -> String.join(" ", group)).toList());
        return made;
    }

    @Test
    void afterAnyEditsItUnderstandsWhatANewProgramDoes(@TempDir Path folder) throws IOException {
        Edits edits = new Edits(folder, SEED);
        Path edited = folder.resolve("content");
        Set<DiagnosticCode> told = EnumSet.noneOf(DiagnosticCode.class);
        for (int edit = 0; edit < EDITS; edit++) {
            String step = "seed " + SEED + ", edit " + edit + ": " + edits.next();
            SiteBuild.Checked remembered = SiteBuild.check(edited, Workers.alone(), memory);
            SiteBuild.Checked anew = SiteBuild.check(edited, Workers.alone());
            assertThat(remembered.diagnostics()).as(step).isEqualTo(anew.diagnostics());
            assertThat(remembered.knowledge())
                    .as(step)
                    .usingRecursiveComparison()
                    .isEqualTo(anew.knowledge());
            remembered.diagnostics().forEach(problem -> told.add(problem.code()));
        }
        // Edits that do no harm would prove little.
        assertThat(told).hasSizeGreaterThan(15);
    }
}
