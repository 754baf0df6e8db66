package org.policybook.unseen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policybook.Import;
import org.policybook.SiteBuild;
import org.policybook.intake.Intake;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Severity;

/** Every document of {@code intake/unseen} is understood alike in every format that it comes in. */
class UnseenTest {
    private static final Path FOLDER = Path.of("src/test/resources/intake/unseen");
    private static final List<String> FORMATS = List.of("txt", "html", "docx", "doc", "pdf", "ofd");
    private static final double RECALL = 0.95;
    private static final double PRECISION = 0.9;
    private static final double READ_RIGHT = 0.95;
    private static final KnowledgeBase KNOWLEDGE =
            SiteBuild.check(Path.of("content")).knowledge();

    @ParameterizedTest
    @MethodSource("files")
    void isUnderstoodAsAReaderDoes(String name, String format) throws IOException {
        Score score = score(FOLDER.resolve(name), format);
        assertThat(score.fields().recall()).as(told(score)).isEqualTo(1);
        assertThat(score.clauses().recall()).as(told(score)).isEqualTo(1);
        assertThat(score.clauses().precision()).as(told(score)).isEqualTo(1);
        assertThat(score.units().recall()).as(told(score)).isEqualTo(1);
        assertThat(score.units().precision()).as(told(score)).isEqualTo(1);
        assertThat(score.citations().recall()).as(told(score)).isEqualTo(1);
        assertThat(score.figures().recall()).as(told(score)).isGreaterThanOrEqualTo(RECALL);
        assertThat(score.figures().precision()).as(told(score)).isGreaterThanOrEqualTo(PRECISION);
        assertThat(score.readings().recall()).as(told(score)).isGreaterThanOrEqualTo(READ_RIGHT);
    }

    /** What an import writes, {@code check} has nothing against. */
    @ParameterizedTest
    @MethodSource("names")
    void canBePublishedOnceWritten(String name, @TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        try (Stream<Path> tables = Files.list(Path.of("content")).filter(Files::isRegularFile)) {
            for (Path table : tables.toList()) {
                Files.copy(table, folder.resolve(String.valueOf(table.getFileName())));
            }
        }
        Path file = FOLDER.resolve(name).resolve("original.docx");
        Intake.Imported imported = new Import(KNOWLEDGE, Path.of("content"))
                .read(file, "plan", "wuhan", new Diagnostics())
                .orElseThrow();
        Intake.write(imported, folder, file, LocalDate.EPOCH);
        SiteBuild.Checked checked = SiteBuild.check(folder);
        assertThat(checked.diagnostics()).noneMatch(d -> d.severity() == Severity.ERROR);
        assertThat(checked.publishable()).isTrue();
    }

    private static String told(Score score) {
        return String.join("\n", score.wrong());
    }

    private static Score score(Path folder, String format) throws IOException {
        Diagnostics problems = new Diagnostics();
        Intake.Imported imported = new Import(KNOWLEDGE, Path.of("content"))
                .read(folder.resolve("original." + format), "plan", "wuhan", problems)
                .orElseThrow(() -> new IOException(problems.sorted().toString()));
        return new Score(MarkedDocument.read(folder.resolve("source.txt")), imported);
    }

    static Stream<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders
                    .filter(f -> Files.exists(f.resolve("source.txt")))
                    .map(f -> String.valueOf(f.getFileName()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<Arguments> files() throws IOException {
        return names().flatMap(n -> FORMATS.stream()
                .filter(f -> Files.exists(FOLDER.resolve(n).resolve("original." + f)))
                .map(f -> Arguments.of(n, f)));
    }
}
