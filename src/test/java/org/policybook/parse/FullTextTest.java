package org.policybook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.model.Diagnostic;
import org.policybook.model.DiagnosticCode;
import org.policybook.model.Diagnostics;
import org.policybook.model.DocumentSource;
import org.policybook.model.FrontMatter;
import org.policybook.model.Original;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.SourceText;
import org.policybook.model.Unread;

class FullTextTest {
    private static final String OFFICIAL = """
            石桥市人民政府办公室关于印发乡村产业工作方案的通知

            石政办发〔2021〕7号

            各县（市、区）人民政府，市直有关单位：

            《乡村产业工作方案》已经市政府同意，现印发给你们，请认真组织实施。

            石桥市人民政府办公室
            2021年3月1日

            乡村产业工作方案

            为推进工作，制定本方案。

            一、总体要求

            坚持因地制宜。

            二、保障

            加强领导。

            附件：1.任务分工表
                  2.进度表

            石桥市人民政府办公室  2021年3月2日印发
            """;
    private static final String CLAUSES = """

            # 一、总体要求

            坚持因地制宜。

            # 二、保障

            加强领导。
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "为推进工作，制定本方案。\n",
                "《乡村产业工作方案》已经市政府同意，现印发给你们，请认真组织实施。\n\n为推进工作，制定本方案。\n",
                "石政办发〔2021〕7号\n\n各县（市、区）人民政府，市直有关单位：\n\n现印发给你们，请认真组织实施。\n\n石桥市人民政府办公室\n\n2021年3月1日\n"
            })
    void whatStandsBeforeTheFirstClauseMayBeLeftOutInPart(String preamble) {
        assertThat(told(preamble + CLAUSES, OFFICIAL)).isEmpty();
    }

    @Test
    void aWrongWordBeforeTheFirstClauseIsTold() {
        List<Diagnostic> told = told("为推进工作，制定本方案。请认真组织落实。\n" + CLAUSES, OFFICIAL);
        assertThat(told).singleElement().satisfies(problem -> {
            assertThat(problem.wording()).isEqualTo("nowhere");
            assertThat(problem.details()).containsExactly("0", "请认真组织落实");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"附件：任务分工表\n", "附件:1.任务分工表\n2.进度表\n", "附件：1.任务分工表 2.进度表\n"})
    void theListOfAttachmentsIsLeftAside(String attachments) {
        assertThat(told("为推进工作，制定本方案。\n" + CLAUSES + "\n" + attachments, OFFICIAL))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "坚持\"五统一\"方针—统筹|坚持“五统一”方针——统筹",
                "坚持「五统一」‘六到位’|坚持“五统一”“六到位”",
                "3-5个，2016～2020年|3—5个，2016–2020年",
                "甲－乙|甲~乙",
                "阿卜杜拉·买买提•艾力|阿卜杜拉‧买买提・艾力"
            })
    void marksOfOneSortAreTheSame(String own, String official) {
        assertThat(told("# 一、总体要求\n\n" + own + "。\n", "一、总体要求\n\n" + official + "。\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. 坚持统筹。\n2. 坚持创新：多措并举。\n",
                "1. 坚持统筹。\n2. 坚持创新：多措并举。\n\n# 二、保障\n\n加强领导。\n",
                "- 1.坚持统筹。\n- 2.坚持创新：多措并举。\n",
                "1.坚持统筹。\n\n2.坚持创新：多措并举。\n"
            })
    void aListThatTheOfficialTextNumbersAsClausesIsTheSame(String list) {
        String official = "一、总体要求\n\n要求如下：\n\n1.坚持统筹。\n\n2.坚持创新：多措并举。\n";
        String more = list.contains("保障") ? "\n二、保障\n\n加强领导。\n" : "";
        assertThat(told("# 一、总体要求\n\n要求如下：\n\n" + list, official + more)).isEmpty();
    }

    @Test
    void aWrongWordInSuchAListIsToldOnce() {
        List<Diagnostic> told = told("# 一、总体要求\n\n1. 坚持统筹。\n2. 坚持创薪。\n", "一、总体要求\n\n1.坚持统筹。\n\n2.坚持创新。\n");
        assertThat(told).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DiagnosticCode.FULL_TEXT_DIFFERS);
            assertThat(problem.details()).first().isEqualTo("1");
        });
    }

    @Test
    void aClauseThatIsLeftOutIsStillMissed() {
        assertThat(told("# 一、总体要求\n\n1. 坚持统筹。\n", "一、总体要求\n\n1.坚持统筹。\n\n2.坚持创新。\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.wording()).isEqualTo("lacks"));
    }

    @ParameterizedTest
    @CsvSource({"坚持统筹推近,坚持统筹推进", "3-6个,3—5个", "甲乙,甲—乙", "甲乙丙,甲乙", "甲乙,甲乙丙"})
    void anotherWordIsTold(String own, String official) {
        assertThat(told("# 一、总体要求\n\n" + own + "。\n", "一、总体要求\n\n" + official + "。\n"))
                .singleElement()
                .extracting(Diagnostic::code)
                .isEqualTo(DiagnosticCode.FULL_TEXT_DIFFERS);
    }

    /** What is said of a full text beside its official file. */
    private static List<Diagnostic> told(String own, String official) {
        Diagnostics problems = new Diagnostics();
        FrontMatter front = FrontMatter.empty(FrontMatter.Rendition.FULL, Places.at(Place.of("document.md")));
        DocumentParser.parse(
                new DocumentSource(
                        "plan",
                        front,
                        new SourceText("document.md", own),
                        null,
                        Original.of(new SourceText("original.txt", official)),
                        List.of(),
                        Unread.NONE),
                problems);
        return problems.all();
    }
}
