package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policybook.model.Language;
import org.policybook.model.Reason;

class VerdictViewsTest {
    private final Scene scene = Scenes.in(Language.ZH);

    private VerdictView verdict(String indicator) {
        return new VerdictViews(scene).of(Scenes.comparison(scene, indicator));
    }

    private static List<String> sentences(PairView pair, String code) {
        return pair.reasons().stream()
                .filter(reason -> reason.code().equals(code))
                .flatMap(reason -> reason.sentences().stream())
                .toList();
    }

    @Test
    void equalFieldsGiveAWithoutReasons() {
        VerdictView verdict = verdict("share");
        assertThat(verdict.grade()).isEqualTo("a");
        assertThat(verdict.letter()).isEqualTo("A");
        assertThat(verdict.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.first()).isEqualTo("甲市");
            assertThat(pair.second()).isEqualTo("乙市");
            assertThat(pair.reasons()).isEmpty();
        });
    }

    @Test
    void aReasonTellsTheValueOnBothSides() {
        PairView pair = verdict("fund").pairs().getFirst();
        assertThat(pair.grade()).isEqualTo("b");
        assertThat(sentences(pair, "FUND_POOL")).containsExactly("甲市的资金是中央资金，乙市的资金是市级资金。");
        assertThat(sentences(pair, "MODALITY")).containsExactly("甲市的力度是“确定”，乙市的力度是“力争”。");
    }

    @Test
    void inEnglishReasonsAreEnglishSentences() {
        Scene english = Scenes.in(Language.EN);
        VerdictView verdict = new VerdictViews(english).of(Scenes.comparison(english, "fund"));
        PairView pair = verdict.pairs().getFirst();
        assertThat(verdict.word()).isEqualTo("comparable with a caveat");
        assertThat(sentences(pair, "FUND_POOL")).containsExactly("Jia speaks of 中央资金; Yi speaks of 市级资金.");
        assertThat(sentences(pair, "MODALITY")).containsExactly("Jia is worded as “firm”; Yi is worded as “aim”.");
        assertThat(sentences(pair, "YEAR")).containsExactly("Jia is for 2021; Yi is for [2020].");
    }

    @Test
    void aYearThatTheClauseDoesNotPrintStandsInBrackets() {
        VerdictView verdict = verdict("fund");
        assertThat(sentences(verdict.pairs().getFirst(), "YEAR")).containsExactly("甲市是 2021 年，乙市是 [2020] 年。");
        assertThat(verdict.inferredYear()).isTrue();
    }

    @Test
    void severalFiguresOfARegionAreNamedOnlyWhereTheyDiffer() {
        PairView pair = verdict("reach").pairs().getFirst();
        assertThat(sentences(pair, "UNIT")).containsExactly("甲市（超过 100 个）以“个”计，乙市以“户”计。");
        assertThat(sentences(pair, "POPULATION")).containsExactly("甲市（超过 100 个）说的是贫困村，乙市说的是贫困户。");
    }

    @Test
    void aProvinceBesideACityIsToldAsSuch() {
        List<PairView> pairs = verdict("total").pairs();
        assertThat(pairs).extracting(PairView::grade).containsExactly("a", "c", "c");
        assertThat(sentences(pairs.get(1), "TIER")).containsExactly("甲市是一市的总数，丙省是一省的总数。");
    }

    @Test
    void aFieldThatIsNotStatedIsSaidToBeSo() {
        PairReasons reasons = new PairReasons(scene.wording(), scene.knowledge().regions());
        assertThat(reasons.value(
                        Reason.POPULATION,
                        Scenes.comparison(scene, "total").figures().getFirst()))
                .isNull();
    }

    @Test
    void aVerdictSetByHandSaysFromWhatAndWhy() {
        VerdictView verdict = verdict("lowered");
        assertThat(verdict.grade()).isEqualTo("b");
        assertThat(verdict.lowered()).isEqualTo("按字段推得 A（可比），由编者降为 B，理由：对象。");
        assertThat(verdict.note()).isEqualTo("数的不是同一类村。");
    }

    @Test
    void oneRegionOrNoneIsNoComparison() {
        assertThat(verdict("alone").grade()).isEqualTo("one");
        assertThat(verdict("alone").pairs()).isEmpty();
        assertThat(verdict("unstated").grade()).isEqualTo("unstated");
    }

    @Test
    void englishSentencesReadAsEnglish() {
        Scene english = Scenes.in(Language.EN);
        PairView pair = new VerdictViews(english)
                .of(Scenes.comparison(english, "fund"))
                .pairs()
                .getFirst();
        assertThat(sentences(pair, "YEAR")).containsExactly("Jia is for 2021; Yi is for [2020].");
    }
}
