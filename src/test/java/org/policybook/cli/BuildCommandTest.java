package org.policybook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.CaseContent;
import org.policybook.Main;

/** {@code policybook build} as its user sees it: exit status, words, and what stands at {@code --out}. */
class BuildCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Run(int status, String out, String err) {}

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

    private Run build(String... more) {
        List<String> arguments = new ArrayList<>(List.of("build"));
        for (String name : List.of("content", "templates", "out")) {
            if (!List.of(more).contains("--" + name)) {
                arguments.addAll(List.of("--" + name, folder.resolve(name).toString()));
            }
        }
        arguments.addAll(List.of(more));
        if (!arguments.contains("--lang")) {
            arguments.addAll(List.of("--lang", "en"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                arguments.toArray(String[]::new), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        // The small site is not translated throughout, which is not what these tests are about.
        String said = err.toString(UTF_8)
                .lines()
                .filter(line -> !line.contains(": warning["))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return new Run(status, out.toString(UTF_8), said);
    }

    private Path page() {
        return folder.resolve("out/index.html");
    }

    private void replace(String file, String old, String with) throws IOException {
        CaseContent.replace(folder.resolve(file), old, with);
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardOpenOption.APPEND);
    }

    @Test
    void publishesAndSaysWhatItDid() {
        Run run = build();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().toList())
                .contains(
                        "notice: without base_url in site.yaml (or --base-url) the site has no sitemap.xml, opensearch.xml"
                                + " and no canonical links")
                .last()
                .asString()
                .startsWith("documents 2, clauses 5, measures 2, targets 1; errors 0");
        assertThat(page()).exists();
        assertThat(folder.resolve("out/en/index.html")).exists();
    }

    @Test
    void withoutTemplatesNothingIsRead() {
        Run run = build("--templates", folder.resolve("nowhere").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines().findFirst().orElse(""))
                .contains(
                        "there is no folder '" + folder.resolve("nowhere") + "' with the templates", "--templates DIR");
    }

    @Test
    void withAnAddressThereIsNothingToNotice() {
        assertThat(build("--base-url", "https://example.org/p/").err()).doesNotContain("notice");
        assertThat(folder.resolve("out/sitemap.xml")).exists();
        assertThat(build("--quiet").err()).doesNotContain("notice", "documents 2");
    }

    @Test
    void aContentErrorPublishesNothing() throws IOException {
        build();
        String before = Files.readString(page());
        append("templates/pages/home.ftlh", "new");
        replace("content/documents/wuhan-2020/targets.yaml", "indicator: vegetable-area", "indicator: vegetable-aera");
        Run run = build();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("content/documents/wuhan-2020/targets.yaml:3:14: error[unknown-indicator]")
                .doesNotContain("notice");
        assertThat(Files.readString(page())).isEqualTo(before);
    }

    @Test
    void aFileThatCannotBeReadIsAnErrorWithItsPlace() throws IOException {
        Path document = folder.resolve("content/documents/wuhan-2020/document.md");
        Files.delete(document);
        Files.createDirectory(document);
        Run run = build();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(document + ":1:1: error[unreadable-file]");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aTemplateErrorPublishesNothingAndSaysWhere() throws IOException {
        build();
        String before = Files.readString(page());
        append("templates/pages/home.ftlh", "${nothing}");
        Run failed = build("--quiet");
        assertThat(failed.status()).isEqualTo(3);
        assertThat(failed.err())
                .hasLineCount(1)
                .matches(
                        "policybook: \\S+/templates/pages/home\\.ftlh:\\d+:\\d+: .*nothing.*, in making (en/)?index\\.html; .*\n");
        assertThat(Files.readString(page())).isEqualTo(before);
    }

    @Test
    void aTemplateThatIsNoneIsSaidInOneLine() throws IOException {
        append("templates/pages/home.ftlh", "<#if>");
        Run failed = build("--quiet");
        assertThat(failed.status()).isEqualTo(3);
        assertThat(failed.err())
                .hasLineCount(1)
                .matches("policybook: \\S+/templates/pages/home\\.ftlh:\\d+:\\d+: .*\n");
        Files.delete(folder.resolve("templates/pages/home.ftlh"));
        assertThat(build("--quiet").err())
                .isEqualTo("policybook: " + folder.resolve("templates/pages/home.ftlh")
                        + ": there is no such template; nothing was published\n");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(folder.resolve(".out-releases").toFile().list()).containsExactly("lock");
    }

    @Test
    void missingWordingIsSaidInOneLine() throws IOException {
        replace("templates/i18n/en.yaml", "about.title:", "about.titel:");
        Run failed = build("--quiet");
        assertThat(failed.status()).isEqualTo(3);
        assertThat(failed.err())
                .isEqualTo("policybook: i18n/en.yaml has no text 'about.title'; nothing was published\n");
        replace("templates/i18n/en.yaml", "about.titel:", "\tabout.titel:");
        assertThat(build("--quiet").err())
                .hasLineCount(1)
                .matches("policybook: \\S+/templates/i18n/en\\.yaml:\\d+:\\d+: this is no table of texts: .*\n");
        replace("templates/i18n/en.yaml", "\tabout.titel:", "about.title: About\nabout.title:");
        assertThat(build("--quiet").err())
                .as("one of two texts of a key would be hidden")
                .hasLineCount(1)
                .matches(
                        "policybook: \\S+/templates/i18n/en\\.yaml:\\d+:\\d+: this is no table of texts: .*about\\.title.*\n");
    }

    @Test
    void aFolderOfSomebodyElseOrOfTheContentIsRefused() throws IOException {
        assertThat(build("--out", folder.resolve("content/site").toString()).status())
                .isEqualTo(3);
        assertThat(build("--out", folder.toString()).status()).isEqualTo(3);
        Files.createDirectory(folder.resolve("out"));
        Files.writeString(folder.resolve("out/mine.txt"), "mine");
        Run run = build("--quiet");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).hasLineCount(1).contains("no earlier site");
        assertThat(build("--quiet", "--lang", "zh").err()).contains("不属于以前网站");
        assertThat(folder.resolve("out/mine.txt")).exists();
    }

    @Test
    void wrongUsageIsStatusTwo() {
        assertThat(build("--jobs", "0").status()).isEqualTo(2);
        assertThat(build("--base-url", "example.org").status()).isEqualTo(2);
        assertThat(build("--nonsense").status()).isEqualTo(2);
    }
}
