package org.policybook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a file, reading it ends soon, with a diagnostic or with plain text, and never with a trace. */
class HostileInputTest {
    private static final String FRONT = """
            ---
            title: 产业帮扶方案
            region: wuhan
            period: 2020
            rendition: digest
            ---

            """;
    private static final String DOCUMENT = FRONT + "# 一、总体要求\n\n蔬菜4.5万亩左右。\n";
    private static final String PLAIN = "";
    private static final Duration LONGEST = Duration.ofSeconds(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void warmUp(@TempDir Path folder) throws IOException {
        CheckRun.of(CaseContent.copy("cases/units/content", folder));
    }

    @ParameterizedTest
    @MethodSource({"markdown", "yaml", "targets", "bytes"})
    void isReadSoon(String file, byte[] content, String code) throws IOException {
        CaseContent.copy("base", folder);
        write("documents/plan/document.md", DOCUMENT.getBytes(UTF_8));
        write(file, content);
        long before = processorTime();
        CheckRun run = CheckRun.of(folder);
        assertThat(Duration.ofNanos(processorTime() - before)).isLessThan(LONGEST);
        assertThat(run.status()).isEqualTo(code.isEmpty() ? 0 : 1);
        assertThat(run.diagnostics()).contains(code.isEmpty() ? "" : "content/" + file + ":", code);
        assertThat(run.err()).startsWith("documents ");
    }

    private static Stream<Arguments> markdown() {
        return Stream.of(
                text("nested quotes", "> ".repeat(1_000) + "甲", PLAIN),
                text("nested lists", "* ".repeat(400) + "甲", "unreadable-markdown"),
                text("nested numbers", "1. ".repeat(400) + "甲", "unreadable-markdown"),
                text("lists by indentation", indented(300), "unreadable-markdown"),
                text("a line for signatures", "甲\n\n" + "_".repeat(2_000), PLAIN),
                text("open emphasis", "*甲 **乙 _丙 ".repeat(20_000), PLAIN),
                text("nested emphasis", "*_".repeat(20_000) + "甲" + "_*".repeat(20_000), PLAIN),
                text("a long comment", "甲<!-- " + "- ".repeat(500_000), PLAIN),
                text("many comments", "甲<!-- ".repeat(100_000), PLAIN),
                text("character data", "<![CDATA[".repeat(100_000), PLAIN),
                text("open tags", "<a href=\"".repeat(100_000), PLAIN),
                text("reference links", "[甲][乙] ".repeat(50_000) + "\n\n[乙]: https://example.org\n", PLAIN),
                text("open links", "[甲](".repeat(20_000), PLAIN),
                text("nested brackets", "[".repeat(20_000) + "甲" + "]".repeat(20_000), PLAIN),
                text(
                        "back ticks",
                        IntStream.range(1, 1_000)
                                .mapToObj(i -> "甲" + "`".repeat(i))
                                .collect(joining()),
                        PLAIN),
                text("fences", "```\n".repeat(5_000), PLAIN),
                text("entities", "&amp;&#60;".repeat(50_000), PLAIN),
                text("a table of many columns", ("|甲".repeat(500) + "\n" + "|-".repeat(500) + "\n").repeat(2), PLAIN),
                text("a table of many rows", "|甲|\n|-|\n" + "|乙|\n".repeat(5_000), PLAIN),
                text("a long line", "武汉农业".repeat(300_000), PLAIN),
                text("many paragraphs", "甲\n\n".repeat(20_000), PLAIN),
                text("many headings", headings(5_000), PLAIN),
                text("braces", "# 二、" + "{} {".repeat(50_000), PLAIN),
                text("digits", "9".repeat(300_000), PLAIN),
                text("open citations", "《甲》（".repeat(100_000), PLAIN),
                text("nested citations", "《".repeat(500_000), PLAIN),
                text("nested round brackets", "（".repeat(100_000) + "）".repeat(100_000), PLAIN));
    }

    private static Stream<Arguments> yaml() {
        return Stream.of(
                yaml("a long line", "- id: " + "a".repeat(10 << 20), "too-large"),
                yaml("a fairly long line", "- id: " + "a".repeat(3 << 20), "missing-field"),
                yaml("an id of many parts", "- {id: " + "a-".repeat(100_000) + "a, name: 甲, sort: land}", "bad-form"),
                yaml("deep lists", "[".repeat(100_000), "yaml-syntax"),
                yaml("deep entries", "{a: ".repeat(2_000) + "}".repeat(2_000), "yaml-syntax"),
                yaml("lists somewhat too deep", "[".repeat(200) + "]".repeat(200), "yaml-syntax"),
                yaml("aliases that double", laughs(30), "yaml-feature"),
                yaml("an alias to itself", "- &a [*a]", "yaml-feature"),
                yaml("a merge key", "- <<: {id: a}\n  sort: villages", "yaml-feature"),
                yaml("a second document", "---\n- {id: a, name: 甲, sort: land}\n---\n- {id: b}", "yaml-feature"),
                yaml("a repeated key", "- {id: a, id: b, name: 甲, sort: land}", "duplicate-key"),
                yaml("a tab", "- id: a\n\tname: 甲", "yaml-syntax"),
                yaml("a null character", "- {id: \0}", "yaml-syntax"),
                yaml("a list of nothing", "-\n-\n-\n", "wrong-type"),
                yaml("many entries", entries(3_000), "bad-form"),
                yaml("a directive", "%YAML 9.9\n---\n- {id: a}", "yaml-syntax"));
    }

    private static Stream<Arguments> targets() {
        return Stream.of(
                target("a great number", "value: 1E+99999999", "yaml-feature"),
                target("a small number", "value: 1E-99999999", "yaml-feature"),
                target("a great occurrence", "value: 1\n  occurrence: 1E+99999999", "yaml-feature"),
                target("a great year", "value: 1\n  by: 1E+99999999", "yaml-feature"),
                target("many digits", "value: " + "9".repeat(100_000), "bad-form"),
                target("many digits after the point", "value: 0." + "9".repeat(100_000), "yaml-feature"),
                target("no number", "value: .nan", "yaml-feature"),
                target("a number from nought", "value: 010", "bad-form"),
                target("no for false", "value: 4.5\n  by_printed: no", "wrong-type"),
                target("a year of two digits", "value: 4.5\n  by: \"20\"", "bad-form"),
                target("a list for a number", "value: [4.5]", "bad-form"),
                target("a fraction over nought", "value: 1/0", "bad-form"));
    }

    private static Stream<Arguments> bytes() {
        String document = "documents/plan/document.md";
        return Stream.of(
                argumentSet("a byte order mark", document, ("\uFEFF" + DOCUMENT).getBytes(UTF_8), PLAIN),
                argumentSet("CRLF", document, DOCUMENT.replace("\n", "\r\n").getBytes(UTF_8), PLAIN),
                argumentSet("CR", document, DOCUMENT.replace("\n", "\r").getBytes(UTF_8), PLAIN),
                argumentSet("no line end", document, DOCUMENT.strip().getBytes(UTF_8), PLAIN),
                argumentSet("null characters", document, (DOCUMENT + "\0\0").getBytes(UTF_8), PLAIN),
                argumentSet("Latin-1", document, (DOCUMENT + "é").getBytes(ISO_8859_1), "not-utf8"),
                argumentSet("UTF-16", document, DOCUMENT.getBytes(UTF_16), "not-utf8"),
                argumentSet(
                        "half a character",
                        document,
                        (DOCUMENT + "甲").substring(0, 20).getBytes(UTF_8),
                        "no-front"),
                argumentSet("nothing", document, new byte[0], "no-front-matter"),
                argumentSet("nothing in a table", "themes.yaml", new byte[0], PLAIN),
                argumentSet("nothing in site.yaml", "site.yaml", new byte[0], "missing-field"),
                argumentSet("a table that is an entry", "regions.yaml", "id: wuhan".getBytes(UTF_8), "wrong-type"),
                argumentSet("5 MB", "glossary.yaml", new byte[5 << 20], "too-large"));
    }

    private static Arguments text(String name, String text, String code) {
        return argumentSet(name, "documents/plan/document.md", (DOCUMENT + "\n" + text + "\n").getBytes(UTF_8), code);
    }

    private static Arguments yaml(String name, String text, String code) {
        return argumentSet(name, "populations.yaml", (text + "\n").getBytes(UTF_8), code);
    }

    private static Arguments target(String name, String value, String code) {
        String target = """
                - id: vegetable-area
                  clause: 1
                  kind: target
                  comparator: about
                  measures: stock
                  scope: 蔬菜面积
                  quote: 4.5万亩
                """;
        return argumentSet(name, "documents/plan/targets.yaml", (target + "  " + value + "\n").getBytes(UTF_8), code);
    }

    private static String indented(int levels) {
        return IntStream.range(0, levels)
                .mapToObj(i -> "  ".repeat(i) + "- 甲\n")
                .collect(joining());
    }

    private static String headings(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> "## " + i + ".甲\n\n乙\n\n")
                .collect(joining());
    }

    private static String laughs(int steps) {
        return IntStream.range(1, steps)
                .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n")
                .collect(joining("", "a0: &a0 [哈]\n", ""));
    }

    private static String entries(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "- {id: A" + i + ", name: 甲, sort: land}\n")
                .collect(joining());
    }

    private void write(String file, byte[] content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }

    /** Time that the processors spent on this program: other programs of the machine do not lengthen it. */
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
