package org.policybook.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.policybook.model.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reading page: what its head says and leaves unsaid, its contents, who answers, and its data for machines. */
class DocumentPageTest {
    private static final Scene SCENE = Scenes.reading(Language.ZH);

    private static Stream<DocumentPage> pages(Scene scene) {
        return DocumentPage.each(scene).map(draft -> (DocumentPage) draft.page().get());
    }

    private static DocumentPage page(String id) {
        return pages(SCENE)
                .filter(page -> page.head().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ClauseView clause(String document, String path) {
        return page(document).clauses().stream()
                .filter(clause -> clause.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsPrintedStandsPlain() {
        DocumentHead head = page("jia-2020").head();
        assertThat(head.issuer().text()).isEqualTo("甲局");
        assertThat(head.date().text()).isEqualTo("2020年3月30日");
        assertThat(head.supplied()).isEmpty();
        assertThat(head.missing()).isEmpty();
    }

    @Test
    void whatWasInferredIsBracketedWithItsReasonAndWhatIsUnknownIsSaidToBe() {
        DocumentHead head = page("yi-2021").head();
        assertThat(head.title().text()).isEqualTo("[乙市方案]");
        assertThat(head.date().text()).isEqualTo("[2021年5月6日]");
        assertThat(head.year().text()).isEqualTo("[2021]");
        assertThat(head.supplied()).extracting(FactView::why).containsExactly("取自正文", "网页所标", "取自成文日期");
        assertThat(head.issuer().text()).isEqualTo("原文未印");
        assertThat(head.missing()).extracting(FactView::label).containsExactly("发文机关", "发文字号", "文种");
    }

    @Test
    void anEnglishPageOfChineseTextSaysThatItIs() {
        assertThat(page("yi-2021").untranslated()).isFalse();
        assertThat(pages(Scenes.reading(Language.EN)))
                .extracting(page -> page.head().id(), DocumentPage::untranslated)
                .containsExactlyInAnyOrder(tuple("jia-2020", true), tuple("yi-2021", true));
    }

    @Test
    void aFullTextWithoutItsOfficialFileSaysThatNobodyCheckedIt() {
        assertThat(page("yi-2021").unchecked()).isTrue();
        assertThat(page("jia-2020").unchecked()).as("a digest").isFalse();
    }

    @Test
    void theContentsAreATree() {
        assertThat(page("jia-2020").contents())
                .extracting(ContentsEntry::anchor, entry -> entry.below().size())
                .containsExactly(tuple("c0", 0), tuple("c1", 3));
    }

    @Test
    void aDocumentWithoutANoticeHasOnlyAPreamble() {
        assertThat(clause("jia-2020", "0").heading()).isEqualTo("印发通知与引言");
        assertThat(clause("yi-2021", "0").heading()).isEqualTo("引言");
    }

    @Test
    void unitsStandUnderTheirRoles() {
        assertThat(clause("jia-2020", "1-1").units())
                .extracting(
                        group -> group.role() + " " + group.units().getFirst().text())
                .containsExactly("lead 种植科", "cooperate 财务科");
        assertThat(page("jia-2020").namesUnits()).isTrue();
        assertThat(page("yi-2021").namesUnits()).isFalse();
    }

    @Test
    void aRestatedFigureIsShownInBothClauses() {
        assertThat(clause("jia-2020", "1-1").figures()).hasSize(2);
        assertThat(clause("jia-2020", "1-2").figures()).isEmpty();
        assertThat(clause("jia-2020", "1-2").restated())
                .extracting(FigureView::anchor)
                .containsExactly("t-coops-per-village");
    }

    @Test
    void whatIsNamedInTheHeadLeadsToItsEntry() {
        assertThat(page("jia-2020").basedOn()).extracting(BasisWork::text).containsExactly("《省意见》（省发〔2019〕1号）", "上级部署");
        assertThat(page("jia-2020").basedOn().getFirst().href()).startsWith("references.html#w");
        assertThat(page("jia-2020").basedOn().getLast().href()).isNull();
    }

    @Test
    void aMistakeIsReportedWithTheClauseFilledIn() {
        assertThat(clause("jia-2020", "1-1").correction())
                .startsWith("mailto:desk@example.org?subject=")
                .contains("jia-2020%2F1-1", "%0A")
                .doesNotContain("+", " ");
        assertThat(CorrectionLink.href("https://example.org/new?label=content", "甲 一", "b"))
                .isEqualTo("https://example.org/new?label=content&title=%E7%94%B2%20%E4%B8%80&body=b");
    }

    @Test
    void structuredDataTellsOnlyWhatIsPrintedAndCannotEndItsElement() {
        String json = Objects.requireNonNull(page("jia-2020").frame().jsonLd());
        assertThat(json).doesNotContain("</");
        JsonNode data = JsonMapper.shared().readTree(json);
        assertThat(data.get("@type").asString()).isEqualTo("Legislation");
        assertThat(data.get("name").asString()).isEqualTo("甲市2020年要点</script><b>");
        assertThat(data.get("legislationDate").asString()).isEqualTo("2020-03-30");
        assertThat(data.get("isBasedOn").get(0).get("legislationIdentifier").asString())
                .isEqualTo("省发〔2019〕1号");
        JsonNode inferred = JsonMapper.shared()
                .readTree(Objects.requireNonNull(page("yi-2021").frame().jsonLd()));
        assertThat(inferred.has("legislationDate")).isFalse();
        assertThat(inferred.has("legislationPassedBy")).isFalse();
        assertThat(data.get("subjectOf").has("license")).as("a digest is ours").isTrue();
        assertThat(inferred.get("subjectOf").has("license"))
                .as("a full text is not")
                .isFalse();
    }

    @Test
    void pointsOfAPointAreAListWithinIt() throws IOException {
        byte[] html = new Templates(Path.of("templates")).render(page("yi-2021"));
        Document document = Jsoup.parse(new String(html, UTF_8));
        assertThat(document.select("#c1 .words > ul > li"))
                .extracting(Element::ownText)
                .containsExactly("种植。", "养殖。");
        assertThat(document.select("#c1 .words > ul > li > ul > li"))
                .extracting(Element::ownText)
                .containsExactly("良种。", "农资。");
        assertThat(document.select("#c1 .words > ul > li > ul > li > ul > li"))
                .extracting(Element::ownText)
                .containsExactly("化肥。");
    }
}
