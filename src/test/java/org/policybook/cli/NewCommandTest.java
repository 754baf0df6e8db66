package org.policybook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.Main;
import org.policybook.SiteBuild;
import org.policybook.model.Diagnostic;
import org.policybook.model.DiagnosticCode;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Severity;
import org.policybook.model.Target;

class NewCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path content;

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void copy() throws IOException {
        Path small = Path.of("src/test/resources/small/content");
        try (Stream<Path> walk = Files.walk(small)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                Path to = content.resolve(small.relativize(path).toString());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(path, to);
            }
        }
    }

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("new", "--content", content.toString()));
        all.addAll(List.of(arguments));
        if (!all.contains("--lang")) {
            all.addAll(List.of("--lang", "en"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                all.toArray(String[]::new), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    @Test
    void aTableThatIsNoUtf8IsNamedAndStaysAsItIs() throws IOException {
        byte[] table = "- term: 村\n".getBytes(Charset.forName("GBK"));
        Files.write(content.resolve("glossary.yaml"), table);
        Run run = run("term", "--id", "扶贫");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("policybook: " + content.resolve("glossary.yaml")
                        + " is not UTF-8 throughout; save it as UTF-8 and try again\n");
        assertThat(content.resolve("glossary.yaml")).hasBinaryContent(table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"武汉市", "武汉", "Wuhan", "wuhan"})
    void aRegionIsTakenByItsNameAsWell(String name) throws IOException {
        Run run = run("document", "--id", "plan-2031", "--region", name);
        assertThat(run.status()).isZero();
        assertThat(content.resolve("documents/plan-2031/document.md")).content().contains("region: wuhan\n");
        assertThat(run.err().contains("region: 武汉市 (wuhan)")).isEqualTo(!name.equals("wuhan"));
    }

    @Test
    void aNameOfSeveralRegionsIsRefusedWithTheChoices() throws IOException {
        Files.writeString(
                content.resolve("regions.yaml"),
                Files.readString(content.resolve("regions.yaml"))
                        + "- {id: chaoyang-city, name: 朝阳市, name_en: Chaoyang, pinyin: Chaoyang, code: \"211300\", level: prefecture}\n"
                        + "- {id: chaoyang-district, name: 朝阳区, name_en: Chaoyang, pinyin: Chaoyang, code: \"110105\", level: county, parent: hubei}\n");
        Run run = run("document", "--id", "plan-2031", "--region", "朝阳");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("chaoyang-city 朝阳市, chaoyang-district 湖北省朝阳区");
        assertThat(run("document", "--id", "plan-2031", "--region", "朝阳区").status())
                .isZero();
        assertThat(run("document", "--id", "plan-2032", "--region", "潜江").err()).contains("there is no region '潜江'");
    }

    /** What an interruption left of a draft is none of the document; no process has so high a number. */
    @Test
    void aDraftThatWasLeftIsClearedAway() throws IOException {
        Path left = Files.createDirectories(content.resolve("documents/.wuhan-2031.999999999999.part"));
        Files.writeString(left.resolve("original.txt"), "half");
        assertThat(run("document", "--id", "wuhan-2031", "--region", "wuhan").status())
                .isZero();
        assertThat(content.resolve("documents/wuhan-2031").toFile().list())
                .containsExactlyInAnyOrder("document.md", "targets.yaml");
    }

    /** The knowledge base after a command that must have worked and left no error but what is still to be filled in. */
    private KnowledgeBase after(String... arguments) {
        Run run = run(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        SiteBuild.Checked checked = SiteBuild.check(content);
        assertThat(checked.diagnostics().stream()
                        .filter(d -> d.severity() == Severity.ERROR && d.code() != DiagnosticCode.PLACEHOLDER)
                        .map(Diagnostic::toString))
                .isEmpty();
        return checked.knowledge();
    }

    @Test
    void writesADocument() {
        assertThat(after("document", "--id", "wuhan-2024").document("wuhan-2024"))
                .isNotNull();
        assertThat(content.resolve("documents/wuhan-2024/targets.yaml")).exists();
        assertThat(run("document", "--region", "zhanjiang").out())
                .isEqualTo(content.resolve("documents/new-document/document.md") + ":1\n");
    }

    @Test
    void aDocumentNeedsARegionThatIsKnown() {
        Run missing = run("target", "--document", "hefei-2024");
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("there is no document 'hefei-2024' (", "new document --id hefei-2024");
        assertThat(run("target", "--document", "wuhan-2002").err())
                .contains("there is no document 'wuhan-2002'; did you mean 'wuhan-2020'?");
        assertThat(run("target", "--region", "hefei").err()).contains("there is no region 'hefei'");
        Run unknown = run("document", "--id", "hefei-2024");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("cannot be told", "hubei, wuhan, zhanjiang");
        assertThat(run("document", "--id", "x", "--region", "hefei").status()).isEqualTo(2);
        assertThat(content.resolve("documents/hefei-2024")).doesNotExist();
    }

    @Test
    void writesATargetForTheFirstFigureThatNobodyHasQuoted() throws IOException {
        Path document = content.resolve("documents/zhanjiang-2019/document.md");
        Files.writeString(document, Files.readString(document) + "\n2019年每村至少种2.5万亩菜，户均3%。\n");
        Target first = target(after("target", "--document", "zhanjiang-2019"), "zhanjiang-2019/new-target");
        assertThat(first.clause()).isEqualTo("1");
        assertThat(first.quote()).isEqualTo("至少种2.5万亩");
        assertThat(first.unit()).isEqualTo("万亩");
        assertThat(first.isReviewed()).isFalse();
        Target second = target(after("target", "--region", "zhanjiang", "--id", "next"), "zhanjiang-2019/next");
        assertThat(second.quote()).isEqualTo("3%");
    }

    /** What an import knows of bounds, units and deadlines holds for one figure as well. */
    @Test
    void aTargetIsProposedWithItsBoundItsWholeUnitAndItsDeadline() throws IOException {
        Path document = content.resolve("documents/zhanjiang-2019/document.md");
        Files.writeString(
                document, Files.readString(document) + "\n10月31日前完成圈舍改造2.6万平方米。每家合作社带动脱贫户不少于10户。茶园面积稳定在58万亩左右。\n");
        Target first = target(after("target", "--document", "zhanjiang-2019", "--id", "one"), "zhanjiang-2019/one");
        assertThat(first.quote()).contains("2.6万平方米");
        assertThat(first.unit()).isEqualTo("万平方米");
        assertThat(first.by()).isEqualTo("2019-10-31");
        Target second = target(after("target", "--document", "zhanjiang-2019", "--id", "two"), "zhanjiang-2019/two");
        assertThat(second.quote()).isEqualTo("不少于10户");
        assertThat(second.comparator()).isEqualTo(Target.Comparator.GE);
        Target third = target(after("target", "--document", "zhanjiang-2019", "--id", "three"), "zhanjiang-2019/three");
        assertThat(third.quote()).endsWith("58万亩左右");
        assertThat(third.comparator()).isEqualTo(Target.Comparator.ABOUT);
    }

    @Test
    void whereNoFigureIsLeftTheQuoteIsForItsWriterToFillIn() {
        Run run = run("target", "--document", "wuhan-2020", "--id", "x");
        assertThat(run.status()).isZero();
        assertThat(run.err()).startsWith("every figure of the document is quoted already, so none is proposed;");
        assertThat(SiteBuild.check(content).diagnostics())
                .anyMatch(d -> d.code() == DiagnosticCode.PLACEHOLDER
                        && d.details().getFirst().startsWith("待填：照引"));
        assertThat(run("target").status()).isEqualTo(2);
        assertThat(run("target", "--document", "nowhere").err()).contains("wuhan-2020, zhanjiang-2019");
        assertThat(run("target", "--document", "wuhan-2020", "--id", "x").status())
                .isEqualTo(2);
    }

    private static Target target(KnowledgeBase knowledge, String id) {
        return Objects.requireNonNull(knowledge.figure(id)).target();
    }

    @Test
    void addsToTables() {
        assertThat(after("region", "--id", "xiangyang", "--region", "hubei").region("xiangyang"))
                .isNotNull()
                .extracting("parent")
                .isEqualTo("hubei");
        assertThat(run("region").status()).isEqualTo(2);
        assertThat(run("region").err()).contains("which id is the new region to have?", "--id yichang");
        assertThat(after("theme", "--id", "livestock").theme("livestock")).isNotNull();
        assertThat(after("indicator").indicator("new-indicator")).isNotNull();
        assertThat(after("term", "--id", "“五挂钩”: '机制' #1").glossary())
                .singleElement()
                .extracting("term")
                .isEqualTo("“五挂钩”: '机制' #1");
    }

    @Test
    void saysWhereTheEntryStandsAndChangesNothingElse() throws IOException {
        Path file = content.resolve("themes.yaml");
        String before = Files.readString(file);
        assertThat(run("theme").out()).isEqualTo(file + ":3\n");
        assertThat(Files.readString(file)).startsWith(before + "\n- id: new-theme\n");
        assertThat(run("theme").status()).isEqualTo(2);
        assertThat(run("theme").err()).contains("the id 'new-theme' is taken in themes.yaml");
    }

    @Test
    void startsATableThatIsAbsentOrEmpty() throws IOException {
        after("term", "--id", "一");
        Files.writeString(content.resolve("glossary.yaml"), "# 术语表\n[]\n");
        assertThat(after("term", "--id", "二").glossary()).hasSize(1);
        assertThat(Files.readString(content.resolve("glossary.yaml"))).startsWith("# 术语表\n- term: \"二\"\n");
    }

    @Test
    void leavesATableAloneThatIsNotInBlockStyle() throws IOException {
        Files.writeString(content.resolve("glossary.yaml"), "[{term: 一, status: undefined}]\n");
        Run run = run("term", "--id", "二");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("add the entry by hand");
        assertThat(Files.readString(content.resolve("glossary.yaml"))).isEqualTo("[{term: 一, status: undefined}]\n");
    }

    @Test
    void neverOverwritesADocument() throws IOException {
        Path document = content.resolve("documents/wuhan-2020/document.md");
        String before = Files.readString(document);
        assertThat(run("document", "--id", "wuhan-2020").status()).isEqualTo(2);
        assertThat(Files.readString(document)).isEqualTo(before);
    }

    @Test
    void wrongUsageIsStatusTwo() {
        assertThat(run().status()).isEqualTo(2);
        assertThat(run("chapter").status()).isEqualTo(2);
        assertThat(run("theme", "--id", "Not An Id").status()).isEqualTo(2);
        assertThat(run("term", "--id", " ").status()).isEqualTo(2);
        assertThat(run("region", "--region", "nowhere").status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document --id wuhan-2024",
                "target --document wuhan-2020",
                "region --id xiangyang",
                "theme",
                "indicator"
            })
    void whatIsNotFilledInIsAnErrorAtItsPlace(String arguments) {
        assertThat(run(arguments.split(" ", -1)).err()).contains("next:", "policybook check");
        assertThat(SiteBuild.check(content).diagnostics().stream().filter(d -> d.code() == DiagnosticCode.PLACEHOLDER))
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.place().line()).isPositive());
    }

    @Test
    void saysTheNextStepUnlessQuiet() {
        assertThat(run("document", "--id", "wuhan-2024", "--lang", "zh").err())
                .isEqualTo(
                        "下一步：填写其中的元数据和各条内容；每个数字用 policybook new target --document wuhan-2024 添加，再运行 policybook check\n");
        assertThat(run("theme", "--quiet").err()).isEmpty();
    }

    @Test
    void wrongUsageIsOneLineAndAHintInEitherLanguage() {
        assertThat(run("theme", "--id", "Not An Id", "--lang", "zh").err())
                .isEqualTo(
                        "policybook new: “Not An Id”不能作标识符；只用小写字母 a 至 z、数字和单个连字符，如 wuhan-2020，中文名称用拼音\n提示：用“policybook new --help”查看写法和例子\n");
        assertThat(run("document", "--id", "x", "--region", "hefei").err())
                .startsWith("policybook new: there is no region 'hefei' in regions.yaml (hubei, wuhan, zhanjiang)")
                .hasLineCount(2);
    }
}
