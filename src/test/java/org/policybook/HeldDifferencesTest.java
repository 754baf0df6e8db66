package org.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.intake.Intake;
import org.policybook.model.Diagnostics;
import org.policybook.model.FileTree;
import org.policybook.model.Language;

/** What is said first of a file that comes beside a document that is here already. */
class HeldDifferencesTest {
    private static final String TEXT = """
            武汉市2024年农业工作方案

            一、重点任务

            （一）稳定生产。粮食播种面积稳定在200万亩，蔬菜面积120万亩。

            （二）加强培训。培训农民3000人次。

            （三）建设冷库。新建冷库20座。

            二、保障措施

            各区要加强领导。

            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theSameTextDiffersInNothing() throws IOException {
        assertThat(differences(TEXT)).containsExactly("编号、标题、数字和文字与已有的相同；第一条之前的文字没有比对");
    }

    @Test
    void newMissingAndRenumberedClausesAndOtherFiguresComeFirst() throws IOException {
        String changed = TEXT.replace("3000人次", "3500人次")
                .replace("、保障措施", "、组织实施")
                .replace("二、组织实施", "二、资金安排\n\n安排资金500万元。\n\n三、组织实施")
                .replace("（三）建设冷库。新建冷库20座。", "（四）建设冷库。新建冷库20座。")
                .replace("，蔬菜面积120万亩", "");
        Intake.Imported imported = imported(changed);
        assertThat(Intake.differences(imported, Language.ZH))
                .containsExactly(
                        "比已有的文档多出 1 条：2 二、资金安排",
                        "编号与已有的文档不同的有 2 条：1-3 → 1-4 （三）建设冷库；2 → 3 二、保障措施",
                        "标题与已有的文档不同的有 1 条：2 保障措施 → 组织实施",
                        "数字与已有的文档不同的有 2 条：1-1 文件里没有 120万亩；1-2 3000人次 → 3500人次");
        assertThat(Intake.report(imported, Language.ZH).stream().map(String::strip))
                .containsSubsequence("先看", "与已有文档的差别", "数字  1-2  （二）加强培训：3000人次 → 3500人次", "读懂的");
    }

    @Test
    void aClauseThatComesFirstMovesTheOthersAndChangesNone() throws IOException {
        String changed =
                TEXT.replace("（三）建设", "（四）建设").replace("（二）加强", "（三）加强").replace("（一）稳定", "（一）试点先行。选择5个村试点。\n\n（二）稳定");
        assertThat(differences(changed))
                .containsExactly(
                        "比已有的文档多出 1 条：1-1 （一）试点先行",
                        "编号与已有的文档不同的有 3 条：1-1 → 1-2 （一）稳定生产；1-2 → 1-3 （二）加强培训；1-3 → 1-4 （三）建设冷库");
    }

    @Test
    void aClauseThatGoesMovesTheOthersAndChangesNone() throws IOException {
        String changed = TEXT.replace("（一）稳定生产。粮食播种面积稳定在200万亩，蔬菜面积120万亩。\n\n", "")
                .replace("（二）加强", "（一）加强")
                .replace("（三）建设", "（二）建设");
        assertThat(differences(changed))
                .containsExactly("编号与已有的文档不同的有 2 条：1-2 → 1-1 （二）加强培训；1-3 → 1-2 （三）建设冷库", "比已有的文档少了 1 条：1-1 （一）稳定生产");
    }

    @Test
    void aChapterBetweenOthersIsNew() throws IOException {
        String changed = TEXT.replace("二、保障", "二、资金安排\n\n（一）稳定投入。安排资金500万元。\n\n三、保障");
        assertThat(differences(changed))
                .containsExactly("比已有的文档多出 2 条：2 二、资金安排；2-1 （一）稳定投入", "编号与已有的文档不同的有 1 条：2 → 3 二、保障措施");
    }

    @Test
    void aHeadingThatIsRewordedInPlaceIsOtherWordsOfTheSameClause() throws IOException {
        String changed = TEXT.replace("重点任务", "主要任务").replace("加强培训。", "强化技能培训。");
        assertThat(differences(changed)).containsExactly("标题与已有的文档不同的有 2 条：1 重点任务 → 主要任务；1-2 加强培训 → 强化技能培训");
    }

    @Test
    void aWordThatChangedIsToldAndHowItIsSetIsNot() throws IOException {
        assertThat(differences(TEXT.replace("200万亩，", "200万亩, ")))
                .first()
                .asString()
                .startsWith("编号、标题、数字和文字与已有的相同");
        assertThat(differences(TEXT.replace("各区要加强领导", "各区应加强领导")))
                .containsExactly("数字相同而文字与已有的文档不同的有 1 条：2 各区要加强领导。 → 各区应加强领导。");
    }

    /** The words of a digest are its own. */
    @Test
    void ofADigestTheWordsAreNotCompared() throws IOException {
        Intake.Imported imported = besideDigest(TEXT.replace("培训农民3000人次", "今年培训农民3000人次"));
        assertThat(Intake.differences(imported, Language.ZH)).containsExactly("编号、标题和数字与已有的相同；文字没有比对");
        assertThat(Intake.differences(imported, Language.EN))
                .containsExactly("numbers, headings and figures are the same; the words were not compared");
        assertThat(Intake.differences(besideDigest(TEXT.replace("加强培训", "扩大培训")), Language.ZH))
                .containsExactly("标题与已有的文档不同的有 1 条：1-2 加强培训 → 扩大培训");
    }

    /** There are official words to compare. */
    @Test
    void aDigestWithItsOfficialFileIsComparedByThat() throws IOException {
        Path content = digest();
        assertThat(Intake.differences(read(content, text(TEXT)), Language.ZH))
                .containsExactly("编号、标题、数字和文字与已有的相同；第一条之前的文字没有比对");
        String changed = TEXT.replace("培训农民", "培训职业农民").replace("二、保障", "二、资金\n\n安排资金。\n\n三、保障");
        assertThat(Intake.differences(read(content, text(changed)), Language.ZH))
                .containsExactly(
                        "比已有的文档多出 1 条：2 二、资金",
                        "编号与已有的文档不同的有 1 条：2 → 3 二、保障措施",
                        "数字相同而文字与已有的文档不同的有 1 条：1-2 培训农民3000人次。 → 培训职业农民3000人次。");
    }

    @Test
    void aChapterIsToldByItsClausesWhereNumberAndHeadingAreOthers() throws IOException {
        String changed = TEXT.replace("一、重点任务", "一、总体要求\n\n坚持绿色发展。\n\n二、主要任务").replace("二、保障", "三、保障");
        assertThat(differences(changed))
                .contains("比已有的文档多出 1 条：1 一、总体要求", "标题与已有的文档不同的有 1 条：1 重点任务 → 主要任务")
                .noneMatch(line -> line.contains("少了") || line.contains("数字"));
    }

    @Test
    void whatSaysHowLongItIsInForceIsSaidToBeUnkept() throws IOException {
        String dated = TEXT + "三、附则\n\n本方案自2024年5月1日起施行，有效期5年。\n";
        assertThat(Intake.report(imported(dated), Language.ZH).stream().map(String::strip))
                .contains("读到施行日期 2024-05-01、有效期 5年：document.md 没有这样的字段，只留在正文里，到期须自己留意");
    }

    private List<String> differences(String text) throws IOException {
        return Intake.differences(imported(text), Language.ZH);
    }

    /** {@code text} beside a document of which {@link #TEXT} is the full text. */
    private Intake.Imported imported(String text) throws IOException {
        return read(content(), text(text));
    }

    /** {@code text} beside a digest with the headings of {@link #TEXT}, without an official file. */
    private Intake.Imported besideDigest(String text) throws IOException {
        Path content = digest();
        Files.delete(content.resolve("documents/plan/original.txt"));
        return read(content, text(text));
    }

    private Path text(String text) throws IOException {
        return Files.writeString(folder.resolve("second.txt"), text);
    }

    /** A content with a digest of {@link #TEXT}, and that beside it. */
    private Path digest() throws IOException {
        Path content = content();
        Path document = content.resolve("documents/plan/document.md");
        Files.writeString(
                document,
                Files.readString(document)
                        .replace("rendition: full", "rendition: digest")
                        .replace("培训农民3000人次", "培训3000人次"));
        return content;
    }

    /** A content with the tables of the project's own, and {@link #TEXT}. */
    private Path content() throws IOException {
        Path content = folder.resolve("content");
        if (FileTree.stands(content)) {
            FileTree.delete(content);
        }
        Files.createDirectories(content.resolve("documents"));
        try (Stream<Path> tables = Files.list(Path.of("content")).filter(Files::isRegularFile)) {
            for (Path table : tables.toList()) {
                Files.copy(table, content.resolve(String.valueOf(table.getFileName())));
            }
        }
        Path first = Files.writeString(folder.resolve("first.txt"), TEXT);
        Intake.write(read(content, first), content, first, LocalDate.EPOCH);
        return content;
    }

    private static Intake.Imported read(Path content, Path file) {
        return new Import(SiteBuild.check(content).knowledge(), content)
                .read(file, "plan", "wuhan", new Diagnostics())
                .orElseThrow();
    }
}
