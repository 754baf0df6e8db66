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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corrected version of a document that is here is taken over, as far as that misleads nobody. */
class ImportUpdateTest {
    private static final String TEXT = """
            江北市2024年农业工作方案

            江农发〔2024〕8号

            为做好2024年农业工作，制定本方案。

            一、重点任务

            （一）稳定生产。粮食播种面积达到200万亩，蔬菜面积达到120万亩左右。

            （二）加强培训。培训农民3000人次，其中青年农民1000人次。

            （三）建设冷库。新建冷库20座。

            二、保障措施

            各区要加强领导。
            """;

    private static final String DOCUMENT = """
            ---
            title: 江北市2024年农业工作方案
            region: wuhan
            number: 江农发〔2024〕8号   # 文号
            type: 方案
            period: 2024
            rendition: full
            added: 2024-04-02
            ---

            为做好2024年农业工作，制定本方案。

            # 一、重点任务
            ## （一）稳定生产 {themes="crops" instruments="guidance"}
            粮食播种面积达到200万亩，蔬菜面积达到120万亩左右。

            ## （二）加强培训 {themes="training"}

            培训农民3000人次，其中青年农民1000人次。

            ## （三）建设冷库

            新建冷库20座。

            # 二、保障措施

            各区要加强领导。
            """;

    private static final String TARGETS = """
            # 第一部分
            - id: grain
              clause: 1-1
              kind: target
              comparator: eq
              value: 200
              unit: 万亩
              measures: stock
              scope: 粮食播种面积
              modality: firm
              by: 2024
              by_printed: false
              quote: 200万亩
              status: reviewed
              reviewed_by: 李四

            # 由张三录入
            - id: vegetables     # 蔬菜
              clause: 1-1
              kind: target
              comparator: about
              value: 120
              unit: 万亩
              measures: stock
              scope: 蔬菜面积
              modality: firm
              by: 2024
              by_printed: false
              quote: 120万亩左右  # 原文如此
              status: reviewed
              entered_by: 张三
              reviewed_by: 李四

            - id: training
              clause: 1-2
              kind: target
              comparator: eq
              value: 3000
              unit: 人次
              measures: flow
              scope: 培训农民
              modality: firm
              by: 2024
              by_printed: false
              quote: 3000人次
              status: reviewed

            - id: stores
              clause: 1-3
              kind: target
              comparator: eq
              value: 20
              unit: 座
              measures: increase
              scope: 新建冷库
              modality: firm
              by: 2024
              by_printed: false
              quote: 20座
              status: reviewed
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path content = Path.of("");
    private Path plan = Path.of("");
    private String out = "";
    private String err = "";

    @BeforeEach
    void writePlan() throws IOException {
        content = folder.resolve("content");
        plan = content.resolve("documents/plan");
        Files.createDirectories(plan);
        try (Stream<Path> tables = Files.list(Path.of("src/test/resources/base"))) {
            for (Path table : tables.toList()) {
                Files.copy(table, content.resolve(String.valueOf(table.getFileName())));
            }
        }
        Files.writeString(plan.resolve("document.md"), DOCUMENT);
        Files.writeString(plan.resolve("targets.yaml"), TARGETS);
        Files.writeString(plan.resolve("original.txt"), TEXT);
    }

    private int run(String language, String command, String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(command, "--lang", language, "--content", content.toString()));
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

    private void update(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("corrected.txt"), text);
        assertThat(run("zh", "import", file.toString(), "--id", "plan", "--update"))
                .as(out + err)
                .isZero();
    }

    private void assertClean() {
        assertThat(run("en", "check")).as(err).isZero();
        assertThat(err).doesNotContain("error[");
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
    void aFigureIsRewrittenInItsClauseAndItsEntryAndNothingElseIsTouched() throws IOException {
        assertClean();
        update(TEXT.replace("120万亩", "130万亩"));
        assertThat(plan.resolve("document.md"))
                .hasContent(
                        DOCUMENT.replace("guidance\"}\n粮", "guidance\"}\n\n粮").replace("120万亩", "130万亩"));
        assertThat(plan.resolve("targets.yaml"))
                .hasContent(TARGETS.replace("value: 120", "value: 130").replace("""
                        quote: 120万亩左右  # 原文如此
                          status: reviewed
                          entered_by: 张三
                          reviewed_by: 李四
                        """, """
                        quote: 130万亩左右  # 原文如此
                          status: candidate
                          entered_by: 张三
                        """));
        assertThat(plan.resolve(".document-1.md")).hasContent(DOCUMENT);
        assertThat(plan.resolve(".targets-1.yaml")).hasContent(TARGETS);
        assertThat(plan.resolve(".original-1.txt")).hasContent(TEXT);
        assertThat(content.resolve("removed.yaml")).doesNotExist();
        assertThat(out)
                .contains(
                        "document.md:14: 改写：1-1 （一）稳定生产",
                        "targets.yaml:18: 数字 1-1 vegetables：120万亩左右 → 130万亩左右，重新列为候选",
                        "documents/plan 已照更正稿改写：条款 1 条，数字 1 个",
                        "下一步：对照原文复核 documents/plan/targets.yaml 里的候选数字")
                .doesNotContain("请您处理");
        assertClean();
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        String corrected = TEXT.replace("120万亩", "130万亩").replace("（三）建设冷库。新建冷库20座。\n\n", "");
        update(corrected);
        Map<String, String> once = tree();
        update(corrected);
        assertThat(tree()).isEqualTo(once);
        assertThat(out).contains("无须写入：documents/plan 已有这个文件").doesNotContain("下一步", "--update");
    }

    @Test
    void withoutTheFlagItIsSaidWhatCanBeTakenOverAndThatWorksAfterwards() throws IOException {
        String corrected = TEXT.replace("120万亩", "130万亩").replace("3000人次", "3500人次");
        Path file = Files.writeString(folder.resolve("corrected.txt"), corrected);
        assertThat(run("en", "import", file.toString(), "--id", "plan")).isEqualTo(1);
        assertThat(plan.resolve("document.md")).hasContent(DOCUMENT);
        assertThat(out)
                .contains("2 clauses and 2 figures of documents/plan can be taken over from it: ./policybook import "
                        + file + " --id plan --content " + content + " --update");
        assertThat(run("en", "import", file.toString(), "--id", "plan", "--update"))
                .isZero();
        assertThat(out)
                .contains(
                        "documents/plan has taken over the corrected version: 2 clauses, 2 figures;", "next: check the")
                .doesNotContain("nobody", "Left to you", "nothing to write");
        assertThat(plan.resolve("targets.yaml")).content().contains("quote: 3500人次", "quote: 130万亩左右");
        assertClean();
    }

    @Test
    void whatSomebodyHasWrittenSinceIsToldAndKept() throws IOException {
        Files.writeString(
                plan.resolve("document.md"), DOCUMENT.replace("加强领导", "切实加强领导").replace("120万亩", "125万亩"));
        update(TEXT.replace("120万亩", "130万亩"));
        assertThat(plan.resolve("document.md"))
                .content()
                .contains("130万亩", "各区要加强领导")
                .doesNotContain("切实");
        assertThat(plan.resolve(".document-1.md")).content().contains("125万亩", "切实");
        assertThat(out)
                .contains(
                        "请您处理",
                        "document.md:14: 1-1 （一）稳定生产：这里原来的文字不是任何一份原文里的",
                        "document.md:26: 2 二、保障措施：这里原来的文字不是任何一份原文里的");
    }

    @Test
    void clausesThatMoveTakeTheirFiguresAlong() throws IOException {
        run("en", "edition", "2026-11-20");
        update(TEXT.replace("（三）建设", "（四）建设")
                .replace("（二）加强", "（三）加强")
                .replace("（一）稳定", "（一）试点先行。选择5个村开展试点。\n\n（二）稳定"));
        assertThat(plan.resolve("document.md"))
                .content()
                .contains("""
                        # 一、重点任务

                        ## （一）试点先行

                        选择5个村开展试点。

                        ## （二）稳定生产 {themes="crops" instruments="guidance"}
                        粮食""", "## （三）加强培训 {themes=\"training\"}", "## （四）建设冷库");
        assertThat(plan.resolve("targets.yaml"))
                .content()
                .startsWith(TARGETS.replace("clause: 1-3", "clause: 1-4")
                        .replace("clause: 1-2", "clause: 1-3")
                        .replace("clause: 1-1", "clause: 1-2"))
                .contains("- id: c1-1-1\n", "quote: \"5个\"", "status: candidate\n  entered_by: import");
        assertThat(content.resolve("removed.yaml")).doesNotExist();
        assertThat(out).contains("编号 1-1 → 1-2：（一）稳定生产".replace("（一）", "（二）"), "数字 1-1 grain：条款 1-1 → 1-2");
        assertClean();
    }

    @Test
    void aClauseThatIsGoneIsWrittenToRemovedAndItsFiguresGoWithIt() throws IOException {
        run("en", "edition", "2026-11-20");
        update(TEXT.replace("（二）加强培训。培训农民3000人次，其中青年农民1000人次。\n\n", "").replace("（三）建设", "（二）建设"));
        assertThat(plan.resolve("document.md")).content().doesNotContain("培训农民").contains("## （二）建设冷库");
        assertThat(plan.resolve("targets.yaml"))
                .content()
                .doesNotContain("id: training")
                .contains("- id: stores\n  clause: 1-2\n");
        assertThat(content.resolve("removed.yaml")).hasContent("""
                - id: plan/1-3
                  date: 2026-11-22
                  why: 更正稿中编号改为 1-2
                  why_en: Numbered 1-2 in the corrected version
                  successor: plan/1-2

                - id: plan/training
                  date: 2026-11-22
                  why: 更正稿中没有此数
                  why_en: Not in the corrected version
                """);
        assertClean();
    }

    @Test
    void whatComesBackLosesItsEntryInRemoved() throws IOException {
        run("en", "edition", "2026-11-20");
        update(TEXT.replace("（三）建设冷库。新建冷库20座。\n\n", ""));
        assertThat(content.resolve("removed.yaml")).content().contains("plan/1-3", "更正稿中没有此条");
        assertClean();
        update(TEXT);
        assertThat(content.resolve("removed.yaml")).content().doesNotContain("plan/1-3\n");
        assertThat(plan.resolve("targets.yaml")).content().contains("- id: c1-3-1\n", "value: 20\n");
        assertThat(content.resolve("removed.yaml")).content().contains("- id: plan/stores\n");
        assertClean();
    }

    @Test
    void aFigureThatCannotBeToldIsLeftAndTold() throws IOException {
        Path file = Files.writeString(folder.resolve("corrected.txt"), TEXT.replace("新建冷库20座。", "改造老旧冷库12座，建成气调库8座。"));
        assertThat(run("zh", "import", file.toString(), "--id", "plan", "--update"))
                .isEqualTo(1);
        assertThat(plan.resolve("targets.yaml"))
                .content()
                .startsWith(TARGETS)
                .contains("quote: \"12座\"", "quote: \"8座\"");
        assertThat(out).contains("targets.yaml:48: 数字 1-3 stores：文件里没有“20座”，换成了哪个数字认不出来", "改好上面留给您的 1 处");
        assertThat(err).contains("quote-not-found");
    }

    @Test
    void aFigureStaysWhereOthersComeBesideIt() throws IOException {
        update(TEXT.replace("新建冷库20座。", "新建冷库20座，配备冷藏车20辆、20座移动库。"));
        assertThat(plan.resolve("targets.yaml"))
                .content()
                .startsWith(TARGETS.replace("quote: 20座\n", "quote: 20座\n  occurrence: 1\n"))
                .contains("20辆");
        assertClean();
    }

    @Test
    void aBoundThatChangesChangesWithItsFigure() throws IOException {
        update(TEXT.replace("新建冷库20座", "新建冷库15至25座"));
        assertThat(plan.resolve("targets.yaml"))
                .content()
                .contains("comparator: range\n  min: 15\n  max: 25\n  unit: 座", "quote: 15至25座");
        assertClean();
    }

    @Test
    void whereAFigureStandsAgainItFollowsOrIsTold() throws IOException {
        String again = TEXT.replace("各区要加强领导。", "各区要加强领导，确保完成培训3000人次的任务。");
        Files.writeString(plan.resolve("original.txt"), again);
        Files.writeString(plan.resolve("document.md"), DOCUMENT.replace("各区要加强领导。", "各区要加强领导，确保完成培训3000人次的任务。"));
        String entry = "  also: [{clause: 2, quote: 3000人次}]\n";
        Files.writeString(plan.resolve("targets.yaml"), TARGETS.replace("quote: 3000人次\n", "quote: 3000人次\n" + entry));
        assertClean();
        update(again.replace("3000", "3500").replace("二、保障", "三、保障"));
        assertThat(plan.resolve("targets.yaml"))
                .content()
                .contains("  value: 3500\n", "  also: [{clause: 3, quote: 3500人次}]\n");
        assertThat(out).doesNotContain("also");
        assertClean();
        Path file = Files.writeString(
                folder.resolve("corrected.txt"),
                again.replace("培训农民3000", "培训农民3600").replace("二、保障", "三、保障").replace("培训3000", "培训3500"));
        assertThat(run("zh", "import", file.toString(), "--id", "plan", "--update"))
                .isEqualTo(1);
        assertThat(plan.resolve("targets.yaml"))
                .content()
                .contains("  value: 3600\n", "  also: [{clause: 3, quote: 3500人次}]\n");
        assertThat(out).contains("数字 1-2 training：also 里写着在 3 又说到“3500人次”，文件里那一处是别的数字，或没有了");
    }

    @Test
    void whatIsSaidInWordsStaysBesideAFigureThatChanges() throws IOException {
        String covered = "新建冷库20座，实现行政村、合作社培训辅导全覆盖。";
        Files.writeString(plan.resolve("original.txt"), TEXT.replace("新建冷库20座。", covered));
        Files.writeString(plan.resolve("document.md"), DOCUMENT.replace("新建冷库20座。", covered));
        Files.writeString(plan.resolve("targets.yaml"), TARGETS + """

                - id: covered
                  clause: 1-3
                  kind: target
                  comparator: all
                  measures: share
                  scope: 行政村、合作社培训辅导
                  modality: firm
                  by: 2024
                  by_printed: false
                  quote: 行政村、合作社培训辅导全覆盖
                  status: reviewed
                """);
        assertClean();
        update(TEXT.replace("新建冷库20座。", covered.replace("20", "22")));
        assertThat(plan.resolve("targets.yaml")).content().contains("quote: 22座", "全覆盖\n  status: reviewed");
        assertThat(out).doesNotContain("请您处理");
        assertClean();
    }

    @Test
    void numberAndDayThatTheFilePrintsAreThoseOfTheFrontMatter() throws IOException {
        update(TEXT.replace("8号", "9号"));
        assertThat(plan.resolve("document.md"))
                .hasContent(DOCUMENT.replace("江农发〔2024〕8号   # 文号", "\"江农发〔2024〕9号\"   # 文号"));
        assertThat(out).contains("document.md:4: 发文字号：江农发〔2024〕8号 → 江农发〔2024〕9号");
        assertClean();
    }

    @Test
    void aDigestIsLeftToPeople() throws IOException {
        Files.writeString(
                plan.resolve("document.md"),
                DOCUMENT.replace("rendition: full", "rendition: digest").replace("各区要", "各区"));
        Map<String, String> before = tree();
        String corrected = TEXT.replace("120万亩", "130万亩").replace("二、保障", "二、资金\n\n安排资金。\n\n三、保障");
        Path file = Files.writeString(folder.resolve("corrected.txt"), corrected);
        run("zh", "import", file.toString(), "--id", "plan");
        assertThat(out).contains("documents/plan 是摘编，文字和数字由您来改；要看的有 4 处，逐处列出：./policybook import");
        run("zh", "import", file.toString(), "--id", "plan", "--update");
        assertThat(out)
                .contains(
                        "请您处理",
                        "document.md:25: 多出  2  二、资金",
                        "document.md:25: 编号  2  二、保障措施：2 → 3",
                        "document.md:14: 数字  1-1  （一）稳定生产：达到120万亩左右 → 达到130万亩左右",
                        "targets.yaml:29: 数字 1-1 vegetables：文件里没有“120万亩左右”",
                        "documents/plan 是摘编，没有改写；下一步：照上面 4 处改");
        Map<String, String> after = tree();
        assertThat(after.get("documents/plan/document.md")).isEqualTo(before.get("documents/plan/document.md"));
        assertThat(after.get("documents/plan/targets.yaml")).isEqualTo(TARGETS);
    }

    @Test
    void theEnglishIsNotTouchedAndItsClausesAreNamed() throws IOException {
        Files.writeString(plan.resolve("document.en.md"), "# 一、Tasks\n");
        update(TEXT.replace("120万亩", "130万亩").replace("（三）建设冷库。新建冷库20座。\n\n", ""));
        assertThat(out).contains("document.en.md:1: 这些条款的英文要改：1-1 1-3");
        assertThat(plan.resolve("document.en.md")).hasContent("# 一、Tasks\n");
    }

    @Test
    void aFileThatCorrectsNothingHereIsRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("other.txt"),
                TEXT.replace("江北", "江南").replace("重点", "主要").replace("8号", "18号"));
        Map<String, String> before = tree();
        assertThat(run("en", "import", file.toString(), "--region", "wuhan", "--id", "other", "--update"))
                .isEqualTo(2);
        assertThat(err).contains("belongs to no document here", "leave out --update");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void windowsLinesAndEntriesBetweenBracesAreKept() throws IOException {
        String braces = """
                - {id: vegetables, clause: 1-1, kind: target, comparator: about, value: 120, unit: 万亩, measures: stock, scope: 蔬菜面积, modality: firm, by: 2024, by_printed: false, quote: 120万亩左右, status: reviewed}
                """.replace("\n", "\r\n");
        Files.writeString(plan.resolve("targets.yaml"), braces);
        Files.writeString(plan.resolve("document.md"), DOCUMENT.replace("\n", "\r\n"));
        update(TEXT.replace("120万亩", "130万亩"));
        assertThat(Files.readString(plan.resolve("targets.yaml")))
                .isEqualTo(braces.replace("120", "130").replace("reviewed", "candidate"));
        assertThat(Files.readString(plan.resolve("document.md")).replace("\r\n", ""))
                .doesNotContain("\n", "120万亩");
        assertClean();
    }

    private void left(String from, String to) throws IOException {
        Path file = Files.writeString(folder.resolve("corrected.txt"), TEXT.replace(from, to));
        run("zh", "import", file.toString(), "--id", "plan", "--update");
    }

    @Test
    void aFigureDoesNotMoveToAnotherThingUnderItsReview() throws IOException {
        left("新建冷库20座", "新建冷库30座，拆除旧库20座");
        assertThat(out).containsAnyOf("数字 1-3 stores：20座 → 30座", "数字 1-3 stores：文件里还有“20座”");
    }

    /** Where a change starts stands outside the quote. */
    @Test
    void aChangeThatStartsElsewhereIsAnotherFigure() throws IOException {
        String change = "加工转化率由60%提高到70%";
        Files.writeString(plan.resolve("original.txt"), TEXT.replace("新建冷库20座", change));
        Files.writeString(plan.resolve("document.md"), DOCUMENT.replace("新建冷库20座", change));
        Files.writeString(plan.resolve("targets.yaml"), """
                - id: share
                  clause: 1-3
                  kind: target
                  comparator: eq
                  from: 60
                  value: 70
                  unit: "%"
                  measures: share
                  scope: 加工转化率
                  modality: firm
                  by: 2024
                  by_printed: false
                  quote: 70%
                  status: reviewed
                """);
        update(TEXT.replace("新建冷库20座", change.replace("60", "65")));
        assertThat(plan.resolve("targets.yaml")).content().contains("from: 65", "value: 70", "status: candidate");
    }

    @Test
    void aFigureThatIsNowAnotherCropsIsTold() throws IOException {
        left("粮食播种面积达到200万亩", "谷物面积增至230万亩，甜瓜种植规模200万亩");
        assertThat(out).contains("数字 1-1 grain：文件里还有“200万亩”");
    }

    @Test
    void anEntryBetweenBracesOverSeveralLinesIsLeftAndTold() throws IOException {
        Files.writeString(plan.resolve("targets.yaml"), """
                - {id: stores, clause: 1-3, kind: target, comparator: eq, value: 20, unit: 座,
                   measures: increase, scope: 新建冷库, modality: firm, by: 2024, by_printed: false,
                   quote: 20座, status: reviewed}
                """);
        left("新建冷库20座", "新建冷库30座");
        assertThat(plan.resolve("targets.yaml")).content().contains("   quote: 20座, status: reviewed}");
        assertThat(out).contains("数字 1-3 stores：文件里没有“20座”");
        assertThat(err).doesNotContain("yaml-syntax");
    }

    @Test
    void aListThatEndsWithDotsIsNotWritten() throws IOException {
        Files.writeString(plan.resolve("targets.yaml"), TARGETS + "...\n");
        left("新建冷库20座。", "新建冷库20座，配备冷藏车20辆。");
        assertThat(plan.resolve("targets.yaml")).hasContent(TARGETS + "...\n");
        assertThat(out).contains("targets.yaml 没有改");
    }

    @Test
    void afterAnInterruptionTheSameIsDoneAgain() throws IOException {
        run("en", "edition", "2026-11-20");
        String corrected = TEXT.replace("120万亩", "130万亩").replace("（三）建设冷库。新建冷库20座。\n\n", "");
        update(corrected);
        String targets = Files.readString(plan.resolve("targets.yaml"));
        String removed = Files.readString(content.resolve("removed.yaml"));
        String document = Files.readString(plan.resolve("document.md"));
        Files.writeString(plan.resolve("document.md"), DOCUMENT);
        Files.writeString(plan.resolve("original.txt"), TEXT);
        update(corrected);
        assertThat(plan.resolve("targets.yaml")).hasContent(targets);
        assertThat(content.resolve("removed.yaml")).hasContent(removed);
        assertThat(plan.resolve("document.md")).hasContent(document);
    }

    @Test
    void aSentenceBeforeTheFirstClauseIsTold() throws IOException {
        left("制定本方案。", "制定本方案。本方案自印发之日起施行。");
        assertThat(out).contains("文件在第一条之前还写着：本方案自印发之日起施行");
    }

    @Test
    void aFigureOfOneThatIsTakenOutIsTold() throws IOException {
        Files.writeString(
                plan.resolve("targets.yaml"), TARGETS.replace("quote: 3000人次\n", "quote: 3000人次\n  part_of: stores\n"));
        left("（三）建设冷库。新建冷库20座。\n\n", "");
        assertThat(out).contains("数字 1-2 training：part_of 或 when 指向已删去的 stores");
    }

    @Test
    void withoutTheFlagAFileIsPutBesideADocumentWhoseTargetsAreNoText() throws IOException {
        Files.write(plan.resolve("targets.yaml"), new byte[] {'-', ' ', (byte) 0xff, (byte) 0xfe});
        Path file = Files.writeString(folder.resolve("corrected.txt"), TEXT.replace("120万亩", "130万亩"));
        run("zh", "import", file.toString(), "--id", "plan");
        assertThat(plan.resolve("original.txt")).content().contains("130万亩");
    }
}
