package org.policybook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
    private static final String CONTENT = "src/test/resources/org/policybook/export/content";

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int export(String... args) {
        String[] all = Stream.concat(Stream.of("export"), Stream.of(args)).toArray(String[]::new);
        return PolicybookCommand.run(
                all, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), Clock.systemUTC());
    }

    @ParameterizedTest
    @CsvSource({
        "xlsx,policybook.xlsx,PK",
        "bibtex,policybook.bib,@misc{jia-2020",
        "ris,policybook.ris,TY  - GOVDOC",
        "csl-json,policybook.json,[ {",
    })
    void writesOneFile(String format, String name, String beginning) throws IOException {
        Path file = folder.resolve("new/folder/file");
        assertThat(export(format, "--content", CONTENT, "--out", file.toString()))
                .isEqualTo(ExitStatus.OK);
        assertThat(Files.readAllBytes(file)).startsWith(beginning.getBytes(UTF_8));

        assertThat(export(format, "--content", CONTENT, "--out", folder.toString()))
                .isEqualTo(ExitStatus.OK);
        assertThat(Files.readAllBytes(folder.resolve(name))).isEqualTo(Files.readAllBytes(file));
        assertThat(out.size()).isZero();
    }

    @Test
    void aNameOfAnotherFormatIsRefused() {
        Path file = folder.resolve("a.docx");
        assertThat(export("xlsx", "--content", CONTENT, "--out", file.toString()))
                .isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString(UTF_8)).contains("a.docx", "xlsx");
        assertThat(file).doesNotExist();
    }

    @Test
    void sayWhereAndInWhichFormatItWrote() {
        assertThat(export("ris", "--content", CONTENT, "--out", folder.toString()))
                .isEqualTo(ExitStatus.OK);
        assertThat(err.toString(UTF_8)).contains(folder.resolve("policybook.ris") + " (ris)");
    }

    @Test
    void writesAFileADocument() throws IOException {
        Path akn = folder.resolve("akn");
        assertThat(export("akn", "--content", CONTENT, "--out", akn.toString())).isEqualTo(ExitStatus.OK);
        try (Stream<Path> files = Files.list(akn)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("jia-2020.xml", "yi-2021.xml");
        }
    }

    @Test
    void anUnknownFormatIsWrongUsage() {
        assertThat(export("docx", "--out", folder.toString())).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString(UTF_8))
                .contains("'docx' is not allowed for FORMAT; choose one of xlsx, bibtex, ris, csl-json, akn");
        assertThat(export("ris")).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void contentWithErrorsIsNotExported() throws IOException {
        Path file = folder.resolve("x.ris");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(export("ris", "--content", empty.toString(), "--out", file.toString()))
                .isEqualTo(ExitStatus.CONTENT);
        assertThat(err.toString(UTF_8)).contains("error[");
        assertThat(file).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsTheEnvironmentsFault() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThat(export(
                        "ris",
                        "--content",
                        CONTENT,
                        "--out",
                        file.resolve("below").toString()))
                .isEqualTo(ExitStatus.ENVIRONMENT);
        assertThat(export("akn", "--content", CONTENT, "--out", file.toString()))
                .isEqualTo(ExitStatus.ENVIRONMENT);
        assertThat(file).hasContent("mine");
        assertThat(err.toString(UTF_8)).contains("policybook: " + file + " cannot be written: ");
    }
}
