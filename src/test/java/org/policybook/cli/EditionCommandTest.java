package org.policybook.cli;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.CaseContent;
import org.policybook.Main;
import org.policybook.SiteBuild;
import org.policybook.model.KnowledgeBase;

/** {@code policybook edition} as its user sees it. */
class EditionCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path content;

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void copy() throws IOException {
        Path from = Path.of("src/test/resources/small/content");
        try (Stream<Path> walk = Files.walk(from).filter(Files::isRegularFile)) {
            for (Path path : walk.toList()) {
                Path to = content.resolve(from.relativize(path).toString());
                Files.createDirectories(to.getParent());
                Files.copy(path, to);
            }
        }
    }

    private Run edition(String... arguments) {
        List<String> all = new ArrayList<>(List.of("edition", "--lang", "en", "--content", content.toString()));
        all.addAll(List.of(arguments));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Clock.fixed(Instant.parse("2030-01-01T12:00:00Z"), ZoneOffset.UTC));
        return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private Path file(String date) {
        return content.resolve("editions/" + date + ".json");
    }

    private void replace(String file, String old, String with) throws IOException {
        CaseContent.replace(content.resolve(file), old, with);
    }

    @Test
    void recordsTheContentAsItStands() throws IOException {
        Run run = edition("2026-11-22");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(file("2026-11-22") + "\n");
        assertThat(run.err())
                .contains("edition 2026-11-22 recorded: documents 2, clauses 5, targets 1, citations 0, terms 0\n")
                .endsWith("next: run 'policybook build', and the site tells the changes\nto undo this, delete the file "
                        + file("2026-11-22") + "\n");
        try (Stream<Path> files = Files.list(content.resolve("editions"))) {
            assertThat(files).hasSize(1);
        }
        KnowledgeBase knowledge = SiteBuild.check(content).knowledge();
        assertThat(knowledge.date()).hasToString("2026-11-22");
        assertThat(knowledge.changes()).hasSize(1).allMatch(changes -> changes.isEmpty());
    }

    /** As document.md says them, so that a single year stays a number in the records that are there. */
    @Test
    void theYearsOfAPlanAreRecorded() throws IOException {
        replace("documents/wuhan-2020/document.md", "period: 2020", "period: 2020-2022");
        assertThat(edition("2026-11-22").status()).isZero();
        assertThat(Files.readString(file("2026-11-22"))).contains("\"period\":\"2020-2022\"", "\"period\":2019");
        KnowledgeBase knowledge = SiteBuild.check(content).knowledge();
        assertThat(knowledge.changes()).hasSize(1).allMatch(changes -> changes.isEmpty());
    }

    @Test
    void aDayThatIsStillToComeIsRecordedWithAWord() {
        assertThat(edition("2030-01-01").err()).doesNotContain("still to come");
        Run tomorrow = edition("2030-01-02");
        assertThat(tomorrow.status()).isZero();
        assertThat(tomorrow.err()).contains("2030-01-02 is still to come (today is 2030-01-01)");
        assertThat(file("2030-01-02")).exists();
    }

    @Test
    void warningsAreCountedAndNotListed() throws IOException {
        replace("documents/wuhan-2020/targets.yaml", "modality: firm", "modality: firm\n  status: candidate");
        Run run = edition("2026-11-22");
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("the content has 1 warnings").doesNotContain("candidate-target");
    }

    @Test
    void theSameContentIsRecordedOnce() throws IOException {
        edition("2026-11-22");
        byte[] before = Files.readAllBytes(file("2026-11-22"));
        Run again = edition("2026-11-22");
        assertThat(again.status()).isZero();
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("nothing changed");
        assertThat(Files.readAllBytes(file("2026-11-22"))).isEqualTo(before);
        assertThat(edition("2026-11-23").status()).isZero();
        assertThat(Files.readString(file("2026-11-23")).replace("2026-11-23", "2026-11-22"))
                .isEqualTo(new String(before, UTF_8));
    }

    @Test
    void aRecordOfTheOlderFormatIsNoOtherContent() throws IOException {
        edition("2026-11-22");
        byte[] whole = Files.readAllBytes(file("2026-11-22"));
        String text = Files.readString(file("2026-11-22"));
        String old =
                text.substring(0, text.indexOf(",\n\"regions\":[")).replaceAll(",\"added\":\"[0-9-]+\"", "") + "}\n";
        Files.writeString(file("2026-11-22"), old);
        Run same = edition("2026-11-22");
        assertThat(same.status()).isZero();
        assertThat(same.err()).contains("the content is the same", "older format", "--replace");
        assertThat(file("2026-11-22")).hasContent(old);
        assertThat(edition("2026-11-22", "--replace").status()).isZero();
        assertThat(Files.readAllBytes(file("2026-11-22"))).isEqualTo(whole);
        Files.writeString(file("2026-11-22"), old);
        replace("documents/wuhan-2020/targets.yaml", "scope: ", "scope: 全市");
        assertThat(edition("2026-11-22").status()).isEqualTo(2);
    }

    @Test
    void anotherContentIsRecordedAnewOnlyWhereItIsSaid() throws IOException {
        edition("2026-11-22");
        byte[] before = Files.readAllBytes(file("2026-11-22"));
        replace("documents/wuhan-2020/targets.yaml", "- id: ", "- id: first-");
        replace("documents/wuhan-2020/targets.yaml", "scope: ", "scope: 全市");
        Run gone = edition("2026-11-22");
        assertThat(gone.status()).isEqualTo(1);
        assertThat(gone.err()).contains("documents/wuhan-2020/targets.yaml:1:1: error[gone-without-entry]");
        replace("documents/wuhan-2020/targets.yaml", "- id: first-", "- id: ");
        Run refused = edition("2026-11-22");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--replace");
        assertThat(Files.readAllBytes(file("2026-11-22"))).isEqualTo(before);
        replace("documents/wuhan-2020/targets.yaml", "- id: ", "- id: first-");
        Run replaced = edition("2026-11-22", "--replace");
        assertThat(replaced.status()).isZero();
        assertThat(replaced.err())
                .contains("the record of that day was replaced")
                .doesNotContain("to undo this, delete");
        assertThat(Files.readString(file("2026-11-22"))).contains("first-");
    }

    @Test
    void thePresentIsNoEarlierEdition() {
        edition("2026-11-22");
        Run run = edition("2026-11-21");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("the newest edition is 2026-11-22");
        assertThat(file("2026-11-21")).doesNotExist();
    }

    @Test
    void contentWithErrorsIsNoEdition() throws IOException {
        replace("documents/wuhan-2020/targets.yaml", "clause: ", "clause: 9-");
        Run run = edition("2026-11-22");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("error[unknown-clause]");
        assertThat(content.resolve("editions")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "yesterday", "2026-11", "../2026-11-22", ""})
    void aDayIsADay(String day) {
        assertThat(edition(day).status()).isEqualTo(2);
        assertThat(content.resolve("editions")).doesNotExist();
    }

    @Test
    void anEditionThatIsDamagedMayBeReplaced() throws IOException {
        edition("2026-11-22");
        byte[] before = Files.readAllBytes(file("2026-11-22"));
        Files.writeString(file("2026-11-22"), "{\"date\":");
        assertThat(edition("2026-11-22").status()).isEqualTo(1);
        assertThat(edition("2026-11-22", "--replace").status()).isZero();
        assertThat(Files.readAllBytes(file("2026-11-22"))).isEqualTo(before);
    }
}
