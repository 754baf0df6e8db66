package org.policybook.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.SiteBuild;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import tools.jackson.databind.json.JsonMapper;

/** How the five plans and some of their clauses are cited. */
class CitationTest {
    private static final KnowledgeBase PLANS =
            SiteBuild.check(Path.of("content")).knowledge();
    private static final Access PUBLISHED =
            new Access(LocalDate.of(2026, 11, 21), "产业帮扶政策对照", "https://example.org/policybook");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gansu-2020 | 甘肃省产业扶贫专项行动方案[EB/OL]. ([2020-02-14])[2026-11-21].",
                "jincheng-2023 | 晋城市农业农村局. 晋城市2023年特色产业帮扶行动计划: 晋市农发〔2023〕52号[A/OL]. ([2023])[2026-11-21].",
                "langfang-2023 | [廊坊市农业农村局]. [廊坊市2023年产业帮扶工作方案（拟题）][EB/OL]. ([2023])[2026-11-21].",
                "wuhan-2020 | 武汉市农业农村局办公室. 2020年全市农业产业扶贫工作要点: 武农办〔2020〕13号[A/OL]. (2020-03-30)[2026-11-21].",
                "zhanjiang-2019 | 湛江市农业农村局. 湛江市农业农村局2019年扎实推进产业精准扶贫工作方案: 湛农通〔2019〕287号[A/OL]."
                        + " (2019-04-08)[2026-11-21].",
            })
    void gbt7714OfAPlan(String id, String expected) {
        assertThat(Gbt7714.of(Reference.to(plan(id), PUBLISHED)))
                .isEqualTo(expected + " https://example.org/policybook/documents/" + id + ".html.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gansu-2020 | 2-3-2 | 甘肃省产业扶贫专项行动方案: 二、(三)2[EB/OL]. ([2020-02-14])[2026-11-21].",
                "jincheng-2023 | 2-4-1 | 晋城市农业农村局. 晋城市2023年特色产业帮扶行动计划: 晋市农发〔2023〕52号, 二、(四)1[A/OL]."
                        + " ([2023])[2026-11-21].",
                "langfang-2023 | 2-4 | [廊坊市农业农村局]. [廊坊市2023年产业帮扶工作方案（拟题）]: 二、(四)[EB/OL]. ([2023])[2026-11-21].",
                "wuhan-2020 | 3-6 | 武汉市农业农村局办公室. 2020年全市农业产业扶贫工作要点: 武农办〔2020〕13号, 三、（六）[A/OL]."
                        + " (2020-03-30)[2026-11-21].",
                "wuhan-2020 | 0 | 武汉市农业农村局办公室. 2020年全市农业产业扶贫工作要点: 武农办〔2020〕13号, 印发通知与引言[A/OL]."
                        + " (2020-03-30)[2026-11-21].",
                "zhanjiang-2019 | 4-16 | 湛江市农业农村局. 湛江市农业农村局2019年扎实推进产业精准扶贫工作方案: 湛农通〔2019〕287号,"
                        + " 四.16[A/OL]. (2019-04-08)[2026-11-21].",
            })
    void gbt7714OfAClause(String id, String path, String expected) {
        assertThat(Gbt7714.of(clause(id, path, PUBLISHED)))
                .isEqualTo(expected + " https://example.org/policybook/documents/" + id + ".html#c" + path + ".");
    }

    @Test
    void aSiteWithoutAnAddressIsNamed() {
        Access access = new Access(LocalDate.of(2026, 11, 21), "产业帮扶政策对照", null);
        assertThat(Gbt7714.of(clause("wuhan-2020", "3-6", access)))
                .endsWith("[A/OL]. (2020-03-30)[2026-11-21]. 产业帮扶政策对照: documents/wuhan-2020.html#c3-6.");
        assertThat(BibTex.of(clause("wuhan-2020", "3-6", access))).doesNotContain("url =");
        assertThat(Ris.of(clause("wuhan-2020", "3-6", access))).doesNotContain("UR  -");
        assertThat(CslJson.of(clause("wuhan-2020", "3-6", access))).doesNotContain("\"URL\"");
    }

    @Test
    void theDateOfAccessIsTheCallersOrLeftOut() {
        Reference undated = Reference.to(plan("wuhan-2020"), new Access(null, "站", null));
        assertThat(Gbt7714.of(undated)).endsWith("[A/OL]. (2020-03-30). 站: documents/wuhan-2020.html.");
        assertThat(BibTex.of(undated)).doesNotContain("urldate");
        assertThat(Ris.of(undated)).doesNotContain("Y2  -");
        assertThat(CslJson.of(undated)).doesNotContain("accessed");
        assertThat(Access.to(PLANS).date()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void bibTexOfThePlans() throws IOException {
        assertThat(BibTex.file(all())).isEqualTo(expected("plans.bib"));
    }

    @Test
    void risOfThePlans() throws IOException {
        assertThat(Ris.file(all())).isEqualTo(expected("plans.ris").replace("\n", "\r\n"));
    }

    @Test
    void cslJsonOfThePlans() throws IOException {
        assertThat(CslJson.file(all())).isEqualTo(expected("plans.json"));
    }

    @Test
    void charactersThatMeanSomethingToTexAreText() {
        Access hostile = new Access(null, "a\\b{c}~^&%$#_\"\n", null);
        assertThat(BibTex.of(Reference.to(plan("wuhan-2020"), hostile)))
                .contains("note = {据“a{\\textbackslash}b{\\textbraceleft}c{\\textbraceright}{\\textasciitilde}"
                        + "{\\textasciicircum}\\&\\%\\$\\#\\_\" ”所载摘编}");
    }

    @Test
    void aLineOfRisAndAStringOfJsonStayWhole() {
        Reference hostile = Reference.to(plan("wuhan-2020"), new Access(null, "a\nER  - \r\u2028\"b\\", null));
        assertThat(Ris.of(hostile)).contains("DP  - a ER - \"b\\\r\n");
        assertThat(JsonMapper.shared()
                        .readTree(CslJson.of(hostile))
                        .get("container-title")
                        .asString())
                .isEqualTo("a\nER  - \r\u2028\"b\\");
    }

    /** Each plan, and one clause of each. */
    private static List<Reference> all() {
        return List.of(
                Reference.to(plan("gansu-2020"), PUBLISHED),
                clause("gansu-2020", "2-3-2", PUBLISHED),
                Reference.to(plan("jincheng-2023"), PUBLISHED),
                clause("jincheng-2023", "2-4-1", PUBLISHED),
                Reference.to(plan("langfang-2023"), PUBLISHED),
                clause("langfang-2023", "2-4", PUBLISHED),
                Reference.to(plan("wuhan-2020"), PUBLISHED),
                clause("wuhan-2020", "3-6", PUBLISHED),
                Reference.to(plan("zhanjiang-2019"), PUBLISHED),
                clause("zhanjiang-2019", "4-16", PUBLISHED));
    }

    private static PolicyDocument plan(String id) {
        return Objects.requireNonNull(PLANS.document(id));
    }

    private static Reference clause(String id, String path, Access access) {
        Clause clause = Objects.requireNonNull(plan(id).clause(path));
        return Reference.to(plan(id), clause, access);
    }

    private static String expected(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(CitationTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
