package org.policybook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code policybook check} as its user sees it. */
class CheckCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private CheckRun check(String content, String... options) throws IOException {
        return CheckRun.of(CaseContent.copy(content, folder), options);
    }

    @ParameterizedTest
    @CsvSource({
        "cases/units/content, 0",
        "invalid/unused-indicator/content, 0",
        "invalid/unknown-theme/content, 1",
        "invalid/missing-file/content, 1",
    })
    void onlyErrorsFail(String content, int status) throws IOException {
        assertThat(check(content).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nothing", "--format=xml", "--lang=fr", "--content", "content"})
    void wrongUsageIsStatusTwo(String option) {
        CheckRun run = CheckRun.run(folder, "check", option);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("policybook check: ")
                .endsWith("hint: 'policybook check --help' shows what it takes, with an example\n")
                .hasLineCount(2);
    }

    @Test
    void withoutACommandItSaysWhichThereAre() {
        CheckRun run = CheckRun.run(folder);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("policybook: a command is missing\nhint: the commands are build, check, serve")
                .hasLineCount(2);
    }

    @Test
    void aFolderThatIsNotThereIsSaidOnce() {
        CheckRun run = CheckRun.of(folder.resolve("nowhere"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("there is no folder '" + folder.resolve("nowhere") + "'", "--content DIR");
    }

    @Test
    void resultsGoToStandardOutputAndCountsToTheOther() throws IOException {
        CheckRun run = check("invalid/unknown-indicator/content");
        assertThat(run.diagnostics())
                .contains("content/documents/plan/targets.yaml:10:14: error[unknown-indicator]: "
                        + "no indicator 'vegetable-aera' in indicators.yaml; did you mean 'vegetable-area'?\n");
        assertThat(run.err()).isEqualTo("documents 1, clauses 3, measures 0, targets 3; errors 3, warnings 0\n");
    }

    /** An import brings dozens of them: people are told how many, machines of each. */
    @Test
    void figuresOfAFileThatAwaitReviewAreOneLine() throws IOException {
        CaseContent.copy("invalid/candidate-target/content", folder);
        Path targets = folder.resolve("documents/plan/targets.yaml");
        String one = Files.readString(targets);
        Files.writeString(targets, one + one.replace("id: vegetable-area", "id: another"));
        assertThat(CheckRun.of(folder).diagnostics())
                .isEqualTo("content/documents/plan/targets.yaml:1:3: warning[candidate-target]: "
                        + "2 targets await review, this and those below\n");
        assertThat(JSON.readTree(CheckRun.of(folder, "--format", "json").out())).hasSize(2);
    }

    @Test
    void aNoteIsNoWarning() throws IOException {
        CheckRun run = check("invalid/unchecked-text/content");
        assertThat(run.status()).isEqualTo(0);
        assertThat(run.err()).endsWith("errors 0, warnings 0\n");
    }

    @Test
    void quietLeavesTheCountsOut() throws IOException {
        assertThat(check("cases/units/content", "--quiet").err()).isEmpty();
    }

    @Test
    void chineseChangesTheWordsAndNothingElse() throws IOException {
        CheckRun run = check("invalid/unknown-indicator/content", "--lang", "zh");
        assertThat(run.diagnostics())
                .contains("content/documents/plan/targets.yaml:10:14: error[unknown-indicator]: "
                        + "indicators.yaml 中没有指标“vegetable-aera”；是否应为“vegetable-area”？\n");
        assertThat(run.err()).isEqualTo("文件 1 份，条款 3 条，措施 0 条，数字 3 个；错误 3 处，警告 0 处\n");
        assertThat(run.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 没有主题", "en-IE, no theme", "de-DE, no theme", "ar-EG, no theme"})
    void theLocaleChoosesTheWordsWhereNothingElseDoes(Locale locale, String words) throws IOException {
        CaseContent.copy("invalid/unknown-theme/content", folder);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(locale);
            CheckRun run = CheckRun.run(folder, "check", "--content", folder.toString());
            assertThat(run.out()).contains(words);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void jsonIsTheSameInEveryLanguage(String language) throws IOException {
        CheckRun run = check("invalid/unused-indicator/content", "--format", "json", "--lang", language);
        assertThat(JSON.readTree(run.diagnostics())).isEqualTo(JSON.readTree("""
                                [{"file": "content/indicators.yaml", "line": 1, "column": 3, "severity": "warning",
                                  "code": "unused-indicator", "message": "no target serves the indicator 'vegetable-area'"}]
                                """));
    }

    @Test
    void theLocaleChangesNothingInJson() throws IOException {
        CaseContent.copy("invalid/unused-indicator/content", folder);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            CheckRun run = CheckRun.run(folder, "check", "--format", "json", "--content", folder.toString());
            assertThat(run.out()).contains("no target serves");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatCouldNotBeReadIsNamedAfterTheCounts() throws IOException {
        assertThat(check("invalid/said-once/content").err())
                .endsWith("not counted, because it could not be read: "
                        + "documents/unclosed/document.md, documents/unclosed/targets.yaml, themes.yaml\n");
    }

    @Test
    void jsonOfNothingIsAnEmptyList() throws IOException {
        assertThat(JSON.readTree(
                        check("cases/units/content", "--format", "json").out()))
                .isEmpty();
    }

    @Test
    void jsonSaysWhatTheTextSays() throws IOException {
        CaseContent.copy("invalid/errors-of-all-files/content", folder);
        StringBuilder lines = new StringBuilder();
        for (JsonNode d : JSON.readTree(CheckRun.of(folder, "--format", "json").out())) {
            lines.append(d.get("file").asString())
                    .append(':')
                    .append(d.get("line").asInt());
            lines.append(':').append(d.get("column").asInt()).append(": ");
            lines.append(d.get("severity").asString())
                    .append('[')
                    .append(d.get("code").asString());
            lines.append("]: ").append(d.get("message").asString()).append('\n');
        }
        assertThat(lines).hasToString(CheckRun.of(folder).out());
    }

    /** What SARIF 2.1.0 asks of a log, run, rule, result and place. */
    @Test
    void sarifHasTheStructureOfItsSchema() throws IOException {
        JsonNode log = JSON.readTree(check("invalid/errors-of-all-files/content", "--format", "sarif")
                .out());
        assertThat(log.get("version").asString()).isEqualTo("2.1.0");
        assertThat(log.get("runs")).hasSize(1);
        JsonNode run = log.get("runs").get(0);
        assertThat(run.get("columnKind").asString()).isEqualTo("unicodeCodePoints");
        JsonNode driver = run.get("tool").get("driver");
        assertThat(driver.get("name").asString()).isEqualTo("policybook");
        List<String> rules = texts(driver.get("rules"), "id");
        assertThat(rules).doesNotHaveDuplicates();
        assertThat(driver.get("rules"))
                .allSatisfy(rule -> assertThat(
                                rule.get("defaultConfiguration").get("level").asString())
                        .isIn("error", "warning", "note"));
        assertThat(run.get("results")).hasSizeGreaterThan(15).allSatisfy(result -> {
            assertThat(keys(result)).isEqualTo(Set.of("ruleId", "level", "message", "locations"));
            assertThat(rules).contains(result.get("ruleId").asString());
            assertThat(result.get("level").asString()).isIn("error", "warning");
            assertThat(result.get("message").get("text").asString()).isNotBlank();
            assertThat(result.get("locations")).hasSize(1);
            JsonNode place = result.get("locations").get(0).get("physicalLocation");
            URI file = URI.create(place.get("artifactLocation").get("uri").asString());
            assertThat(Path.of(file.getPath())).startsWith(folder);
            assertThat(place.get("region").get("startLine").asInt()).isPositive();
            assertThat(place.get("region").get("startColumn").asInt()).isPositive();
        });
    }

    @Test
    void sarifWritesAPlaceAsAnAddress() throws IOException {
        CheckRun run = check("invalid/bad-file-name/content", "--format", "sarif");
        assertThat(run.out()).contains("/documents/Wuhan%202020\"", "/documents/%E6%AD%A6%E6%B1%89\"");
    }

    @Test
    void aLocaleWithoutChineseHidesNothing() throws IOException, InterruptedException {
        CaseContent.copy("invalid/bad-file-name/content", folder);
        Process process = program(Map.of("LC_ALL", "C"), "check", "--lang", "en", "--content", folder.toString());
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(out.lines()).hasSize(4).allMatch(line -> line.contains(": error[bad-file-name]: "));
    }

    private static Process program(Map<String, String> environment, String... arguments) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "-XX:TieredStopAtLevel=1", "-cp");
        builder.command().add(System.getProperty("java.class.path"));
        builder.command().add(Main.class.getName());
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(environment);
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(node -> node.get(field).asString()).toList();
    }

    private static Set<String> keys(JsonNode node) {
        return Set.copyOf(node.propertyNames());
    }
}
