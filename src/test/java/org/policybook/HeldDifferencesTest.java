package org.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.intake.Intake;
import org.policybook.model.Diagnostics;
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
        assertThat(Intake.differences(imported(TEXT), Language.ZH)).containsExactly("与已有的文档相比：没有发现条款或数字的差别");
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
                        "比已有的文档多出 1 条：3 三、组织实施",
                        "编号与已有的文档不同的有 1 条：1-3 → 1-4 （三）建设冷库",
                        "数字与已有的文档不同的有 3 条：1-1 文件里没有 120万亩；1-2 3000人次 → 3500人次；2 多出 500万元");
        assertThat(Intake.report(imported, Language.ZH).stream().map(String::strip))
                .containsSubsequence("先看", "与已有文档的差别", "数字  1-2  （二）加强培训：3000人次 → 3500人次", "读懂的");
    }

    @Test
    void whatSaysHowLongItIsInForceIsSaidToBeUnkept() throws IOException {
        String dated = TEXT + "三、附则\n\n本方案自2024年5月1日起施行，有效期5年。\n";
        assertThat(Intake.report(imported(dated), Language.ZH).stream().map(String::strip))
                .contains("读到施行日期 2024-05-01、有效期 5年：document.md 没有这样的字段，只留在正文里，到期须自己留意");
    }

    /** {@code text} beside a document of which {@link #TEXT} is the full text. */
    private Intake.Imported imported(String text) throws IOException {
        Path content = folder.resolve("content");
        Files.createDirectories(content.resolve("documents"));
        try (Stream<Path> tables = Files.list(Path.of("content")).filter(Files::isRegularFile)) {
            for (Path table : tables.toList()) {
                Files.copy(table, content.resolve(String.valueOf(table.getFileName())));
            }
        }
        Path first = Files.writeString(folder.resolve("first.txt"), TEXT);
        Intake.write(read(content, first), content, first, LocalDate.EPOCH);
        return read(content, Files.writeString(folder.resolve("second.txt"), text));
    }

    private static Intake.Imported read(Path content, Path file) {
        return new Import(SiteBuild.check(content).knowledge(), content)
                .read(file, "plan", "wuhan", new Diagnostics())
                .orElseThrow();
    }
}
