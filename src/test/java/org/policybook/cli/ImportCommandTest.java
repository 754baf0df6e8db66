package org.policybook.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCommandTest {
    private static final Path CASES = Path.of("src/test/resources/intake/cases");

    @TempDir
    private Path folder = Path.of("");

    private Path content = Path.of("");
    private String out = "";
    private String err = "";

    @BeforeEach
    void copyContent() throws IOException {
        content = folder.resolve("content");
        copy(Path.of("src/test/resources/base"), content);
        Files.createDirectories(content.resolve("documents"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }

    private int run(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("import", "--lang", "en", "--content", content.toString()));
        all.addAll(List.of(arguments));
        int status = PolicybookCommand.run(
                all.toArray(String[]::new),
                new PrintStream(outBytes, true, UTF_8),
                new PrintStream(errBytes, true, UTF_8),
                Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
        out = outBytes.toString(UTF_8);
        err = errBytes.toString(UTF_8);
        return status;
    }

    private static String file(String name) {
        return CASES.resolve(name).resolve("original.txt").toString();
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(content).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                tree.put(content.relativize(file).toString(), Files.readString(file));
            }
        }
        return tree;
    }

    @Test
    void aFileBecomesADocument() throws IOException {
        assertThat(run("--region", "wuhan", "--id", "points-2022", file("department-points")))
                .isZero();
        Path document = content.resolve("documents/points-2022");
        assertThat(document.resolve("document.md")).content().contains("rendition: full", "南浦市林业局2022年工作要点");
        assertThat(document.resolve("targets.yaml")).content().contains("status: candidate", "entered_by: import");
        assertThat(document.resolve("original.txt")).hasSameTextualContentAs(Path.of(file("department-points")));
        assertThat(out)
                .contains(
                        "Look first",
                        "written: documents/points-2022 (new)",
                        "points-2022 says what the official text says");
        assertThat(folder.resolve(".policybook/import/points-2022.html"))
                .content()
                .contains("<html lang=\"en\">", "全面推行林长制");
    }

    @Test
    void aNewDocumentSaysWhenItEnteredAndAsksWhereItComesFrom() throws IOException {
        run("--region", "wuhan", "--id", "points-2022", file("department-points"));
        assertThat(content.resolve("documents/points-2022/document.md"))
                .content()
                .contains("\nadded: 2026-11-22\n", "\n# source: ")
                .doesNotContain("\nsource:", "收到的文件");
        assertThat(out).contains("source in document.md is empty");
    }

    @Test
    void aFileOfAnotherDocumentIsRefused() throws IOException {
        run("--region", "wuhan", "--id", "points-2022", file("department-points"));
        run("--region", "wuhan", "--id", "reply", file("reply"));
        Map<String, String> before = tree();
        assertThat(run("--id", "points-2022", file("reply"))).isEqualTo(2);
        assertThat(err).contains("has the number of documents/reply and is no original of documents/points-2022;");
        assertThat(run("--id", "reply", file("department-points"))).isEqualTo(2);
        assertThat(err).contains("has the title of documents/points-2022");
        assertThat(tree()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "two.txt, 通知, the file holds 2 letters and is no document; save it as .docx",
        "table.csv, '1,2,3,a,b', the file holds 2 letters and is no document",
        "words.wps, '\u0000\u0001\u00ff\u00fe\u0002\u00ff', .wps is not read; save the document as .docx",
        "words.xyz, '\u0000\u0001\u00ff\u00fe\u0002\u00ff', .xyz is not read; save the document as .docx"
    })
    void whatIsNoDocumentIsOneErrorThatSaysWhatToDo(String name, String words, String said) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, words.getBytes(name.endsWith(".txt") || name.endsWith(".csv") ? UTF_8 : ISO_8859_1));
        Map<String, String> before = tree();
        assertThat(run("--region", "wuhan", "--id", "mine", file.toString())).isEqualTo(1);
        assertThat(err.lines()).hasSize(1);
        assertThat(err).contains(said.split("; ")).contains(".docx");
        assertThat(out).isEmpty();
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void importingTwiceChangesNothing() throws IOException {
        run("--region", "wuhan", file("department-points"), file("reply"));
        Map<String, String> before = tree();
        assertThat(run("--region", "wuhan", file("department-points"), file("reply")))
                .isZero();
        assertThat(tree()).isEqualTo(before);
        assertThat(out)
                .startsWith("nothing to write: documents/")
                .contains(" things to look at in the report: ", ".html")
                .doesNotContain("Look first");
        assertThat(out.lines()).hasSize(4);
        assertThat(err).contains("1/2 ", "2/2 ");
    }

    @Test
    void anIdIsMadeOfRegionAndYear() throws IOException {
        assertThat(run("--region", "wuhan", file("department-points"))).isZero();
        assertThat(out).contains("written: documents/wuhan-2022 (new)", "its id is wuhan-2022;");
        Path other = folder.resolve("other.txt");
        Files.writeString(other, "武汉市2022年工作方案\n\n为推进工作，制定本方案。\n\n一、目标\n\n全年新增企业12家。\n");
        assertThat(run(other.toString())).isZero();
        assertThat(content.resolve("documents/wuhan-2022-2/document.md")).exists();
        assertThat(run("--id", "mine", "--region", "wuhan", file("resolution"))).isZero();
        assertThat(out).contains("documents/mine (new)").doesNotContain("its id is");
    }

    @Test
    void anOriginalThatIsReplacedIsKept() throws IOException {
        Path first = Path.of(file("department-points"));
        Path second = folder.resolve("corrected.txt");
        Files.writeString(second, Files.readString(first).replace("全面推行", "全面实行"));
        assertThat(second).content().isNotEqualTo(Files.readString(first));
        run("--region", "wuhan", "--id", "points-2022", first.toString());
        run("--region", "wuhan", "--id", "points-2022", second.toString());
        assertThat(out).contains("takes the place of another original", ".original-");
        Path document = content.resolve("documents/points-2022");
        assertThat(document.resolve("original.txt")).hasSameTextualContentAs(second);
        assertThat(document.resolve(".original-1.txt")).hasSameTextualContentAs(first);
        run("--region", "wuhan", "--id", "points-2022", first.toString());
        assertThat(document.resolve(".original-2.txt")).hasSameTextualContentAs(second);
        assertThat(document.resolve(".original-1.txt")).as("it is back").doesNotExist();
        run("--region", "wuhan", "--id", "points-2022", second.toString());
        run("--region", "wuhan", "--id", "points-2022", first.toString());
        try (Stream<Path> files = Files.list(document)) {
            assertThat(files.filter(file -> String.valueOf(file.getFileName()).startsWith(".original-")))
                    .hasSize(1);
        }
    }

    @Test
    void theReportCallsTheRegionByItsName() {
        run("--region", "wuhan", file("department-points"));
        assertThat(out).contains("武汉 (wuhan)");
    }

    @Test
    void anOriginalIsNotReplacedByAPlainlyOtherDocument() throws IOException {
        run("--region", "wuhan", "--id", "points-2022", file("department-points"));
        Map<String, String> before = tree();
        assertThat(run("--id", "points-2022", file("reply"))).isEqualTo(2);
        assertThat(err).contains("neither its title nor its number nor its headings are those of points-2022");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void aNumberBecomesNoSecondDocument() throws IOException {
        run("--region", "wuhan", "--id", "reply", file("reply"));
        Map<String, String> before = tree();
        assertThat(run("--region", "wuhan", "--id", "reply-2", file("reply"))).isEqualTo(2);
        assertThat(err).contains("has the number of documents/reply, so it is no new document");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void aCopyWithAnotherNumberBecomesNoSecondDocumentUnlessTheUserSaysSo() throws IOException {
        run("--region", "wuhan", "--id", "village", file("county-notice-table"));
        Map<String, String> before = tree();
        Path copy = folder.resolve("copy.txt");
        Files.writeString(
                copy,
                Files.readString(Path.of(file("county-notice-table")))
                        .replace("17 号", "71 号")
                        .replace("研究同意，现印发给你们", "研究同意，以本件为准，现印发给你们"));
        assertThat(run("--region", "wuhan", copy.toString())).isEqualTo(2);
        assertThat(err).contains("has region, title and year of documents/village, but not its number", "--id village");
        assertThat(tree()).isEqualTo(before);
        assertThat(run("--region", "wuhan", "--id", "again", copy.toString())).isZero();
        assertThat(out)
                .containsSubsequence(
                        "Look first",
                        "Same region, title and year as documents/village",
                        "The text says “以本件为准”",
                        "Write where the text comes from");
    }

    /** A document that is left out, for it has no front matter, is there all the same. */
    @Test
    void aDocumentThatCannotBeReadKeepsItsOriginal() throws IOException {
        Path broken = content.resolve("documents/wuhan-2022");
        Files.createDirectories(broken);
        Files.writeString(broken.resolve("document.md"), "# 方案\n");
        Files.writeString(broken.resolve("original.docx"), "its own");
        Map<String, String> before = tree();
        assertThat(run("--region", "wuhan", "--id", "wuhan-2022", file("department-points")))
                .isEqualTo(1);
        assertThat(err).contains("documents/wuhan-2022 is there, but cannot be read as a document;");
        assertThat(tree()).isEqualTo(before);
        assertThat(run("--region", "wuhan", file("department-points"))).isZero();
        assertThat(out).contains("written: documents/wuhan-2022-2 (new)");
        assertThat(tree()).containsAllEntriesOf(before);
    }

    @Test
    void anIdThatIsGoneIsNotGivenAgain() throws IOException {
        Files.writeString(content.resolve("removed.yaml"), "- {id: wuhan-2022, date: \"2026-01-01\", why: 误录}\n");
        Files.createDirectories(content.resolve("editions"));
        Files.writeString(content.resolve("editions/2025-12-01.json"), """
                {"date":"2025-12-01","documents":[{"id":"wuhan-2022-2","region":"wuhan","rendition":"digest",
                "clauses":[{"path":"0"}],"targets":[],"citations":[]}],"terms":[]}
                """);
        assertThat(run("--region", "wuhan", file("department-points"))).isZero();
        assertThat(out).contains("its id is wuhan-2022-3;");
    }

    @Test
    void theReportIsNamedUnderQuietToo() {
        assertThat(run("--quiet", "--region", "wuhan", file("department-points")))
                .isZero();
        assertThat(out).contains(" things to look at in the report: ", "wuhan-2022.html");
        assertThat(err).isEmpty();
    }

    /** What was to be written is written. */
    @Test
    void aReportThatCannotBeWrittenIsToldBesideWhatWas() throws IOException {
        Files.writeString(folder.resolve(".policybook"), "in the way");
        assertThat(run("--region", "wuhan", file("department-points"), file("department-points")))
                .isZero();
        assertThat(out)
                .contains(
                        "written: documents/wuhan-2022 (new); the report could not be written",
                        "nothing to write: documents/wuhan-2022 has this file already",
                        "verified: ");
        assertThat(err).contains("/.policybook/import cannot be written: something else stands in the way");
    }

    @Test
    void aRegionThatCannotBeToldIsWrongUsageAndTheOtherFilesAreDone() throws IOException {
        Path local = folder.resolve("wuhan-plan.txt");
        Files.writeString(local, "武汉市2024年工作方案\n\n为推进工作，制定本方案。\n\n一、目标\n\n全年新增企业12家。\n");
        assertThat(run(file("reply"), local.toString())).isEqualTo(2);
        assertThat(err).contains("the region cannot be told", "--region (");
        assertThat(content.resolve("documents/wuhan-2024/document.md")).exists();
        assertThat(out).contains("its id is wuhan-2024;", "--id");
        assertThat(content.resolve("documents/original")).doesNotExist();
    }

    @Test
    void jsonWritesNothing() throws IOException {
        Map<String, String> before = tree();
        assertThat(run("--json", file("reply"))).isZero();
        assertThat(tree()).isEqualTo(before);
        assertThat(out)
                .contains(
                        "\"document\" : {",
                        "\"region\" : null",
                        "\"number\" : \"宁政函〔2020〕88号\"",
                        "\"fields\" : {",
                        "\"clauses\" : [",
                        "\"targets\" : [",
                        "\"citations\" : [");
        assertThat(folder.resolve(".policybook")).doesNotExist();
    }

    /** The last year stands where a single one does, so that it is a number in any case. */
    @Test
    void jsonTellsTheFirstOfSeveralYearsApart() {
        assertThat(run("--json", file("five-year"))).isZero();
        assertThat(out).contains("\"period\" : 2025,", "\"period_from\" : 2021,", "\"period\" : \"inferred\"");
        assertThat(run("--json", file("reply"))).isZero();
        assertThat(out).contains("\"period\" : 2020,", "\"period_from\" : null,");
    }

    @Test
    void severalFilesAsJsonAreAnArray() {
        assertThat(run("--quiet", "--json", file("reply"), file("resolution"))).isZero();
        assertThat(out.strip()).startsWith("[").endsWith("]");
        assertThat(err).isEmpty();
    }

    @Test
    void whatAnInterruptedImportLeftIsClearedAway() throws IOException {
        Path left = content.resolve("documents/.points.999999999999.part");
        Files.createDirectories(left);
        Files.writeString(left.resolve("document.md"), "half");
        assertThat(run("--region", "wuhan", "--id", "points", file("department-points")))
                .isZero();
        assertThat(left).doesNotExist();
        assertThat(content.resolve("documents/points/document.md")).content().contains("rendition: full");
    }

    @Test
    void aFileThatIsNotThereIsAnError() {
        assertThat(run("--region", "wuhan", "no-such-file.txt")).isEqualTo(1);
        assertThat(err)
                .contains("error[unreadable-file]: there is no such file;")
                .doesNotContain("Exception");
    }
}
