package org.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policybook.intake.Intake;
import org.policybook.model.Clause;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;

/**
 * Each folder of {@code intake/cases} is an official file in one of the styles of GB/T 9704, and what a reader finds in
 * it.
 */
class IntakeCasesTest {
    private static final Path CASES = Path.of("src/test/resources/intake/cases");
    private static final KnowledgeBase KNOWLEDGE =
            SiteBuild.check(Path.of("content")).knowledge();

    @ParameterizedTest
    @MethodSource("cases")
    void isUnderstoodAsAReaderDoes(String name) throws IOException {
        String text = ImportedText.of(read(name, "wuhan"));
        assertThat(text).isEqualTo(Files.readString(CASES.resolve(name).resolve("expected.txt")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTheSameDocumentOnceWritten(String name, @TempDir Path folder) throws IOException {
        Path content = tables(folder);
        Intake.Imported imported = read(name, "wuhan");
        Path file = CASES.resolve(name).resolve("original.txt");
        assertThat(Intake.write(imported, content, file, LocalDate.EPOCH)).isEqualTo(Intake.Written.NEW);
        SiteBuild.Checked checked = SiteBuild.check(content);
        PolicyDocument document = checked.knowledge().documents().getFirst();
        assertThat(checked.publishable()).as(checked.diagnostics().toString()).isTrue();
        assertThat(document.clauses())
                .extracting(IntakeCasesTest::essence)
                .containsExactlyElementsOf(imported.document().clauses().stream()
                        .map(IntakeCasesTest::essence)
                        .toList());
        assertThat(document.targets()).hasSameSizeAs(imported.document().targets());
    }

    /** A content without documents. */
    private static Path tables(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        try (Stream<Path> files = Files.list(Path.of("content")).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
            }
        }
        return folder;
    }

    private static List<Object> essence(Clause clause) {
        return List.of(
                clause.id().path(),
                String.valueOf(clause.number()),
                String.valueOf(clause.heading()),
                clause.text(),
                clause.units(),
                clause.citations());
    }

    private static Intake.Imported read(String name, String region) {
        Diagnostics problems = new Diagnostics();
        Path file = CASES.resolve(name).resolve("original.txt");
        return new Import(KNOWLEDGE, Path.of("content"))
                .read(file, "plan", region, problems)
                .orElseThrow();
    }

    static Stream<String> cases() throws IOException {
        return CaseContent.names("intake/cases");
    }
}
