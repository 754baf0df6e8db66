package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.model.Language;
import org.policybook.render.FigureChart.Mark;
import org.policybook.render.FigureChart.TextLine;
import org.policybook.render.FigureChart.Tick;

class ChartsTest {
    private final Scene scene = Scenes.in(Language.ZH);

    private FigureChart chart(String indicator) {
        return Objects.requireNonNull(new Charts(scene).of(Scenes.comparison(scene, indicator)));
    }

    private static int at(int percent) {
        return Charts.LEFT + Math.round((Charts.RIGHT - Charts.LEFT) * percent / 100f);
    }

    @Test
    void sharesStandOnAnAxisFromZeroToAHundred() {
        FigureChart chart = chart("share");
        assertThat(chart.ticks()).extracting(Tick::label).containsExactly("0", "20", "40", "60", "80", "100");
        assertThat(chart.ticks().getFirst().x()).isEqualTo(Charts.LEFT);
        assertThat(chart.ticks().getLast().x()).isEqualTo(Charts.RIGHT);
        assertThat(chart.unit()).isEqualTo("单位：%");
    }

    @Test
    void gradeAIsOrderedBySizeAndHasNoCaveat() {
        FigureChart chart = chart("share");
        assertThat(chart.marks()).extracting(Mark::region).containsExactly("乙市", "甲市");
        assertThat(chart.caveat()).isEmpty();
    }

    @Test
    void atLeastIsADotWithAnArrowToTheRight() {
        Mark mark = chart("share").marks().getFirst();
        assertThat(mark.shape()).isEqualTo("dot");
        assertThat(mark.x()).isEqualTo(at(60));
        assertThat(mark.arrow()).startsWith("M" + mark.x() + " " + mark.y() + "H" + (mark.x() + 22));
    }

    @Test
    void atMostHasAnArrowToTheLeft() {
        String arrow = Charts.arrow(100, 50, -22);
        assertThat(arrow).isEqualTo("M100 50H78M84 45L78 50L84 55");
    }

    @Test
    void aChangeShowsWhereItStarts() {
        Mark mark = chart("share").marks().getLast();
        assertThat(mark.fromX()).isEqualTo(at(20));
        assertThat(mark.x()).isEqualTo(at(35));
        assertThat(mark.arrow()).isNull();
        assertThat(mark.value()).isEqualTo("20% → 35%");
        assertThat(chart("share").key()).contains("起点");
    }

    @Test
    void candidatesAreNeverDrawn() {
        assertThat(chart("share").marks()).extracting(Mark::region).doesNotContain("丙省");
    }

    @Test
    void differentMultiplesOfAUnitShareTheBaseUnit() {
        FigureChart chart = chart("area");
        assertThat(chart.unit()).isEqualTo("单位：亩");
        assertThat(chart.ticks()).extracting(Tick::label).contains("0", "50000");
        Mark about = chart.marks().getLast();
        assertThat(about.shape()).isEqualTo("hollow");
        assertThat(about.x()).isEqualTo(Charts.LEFT + Math.round((Charts.RIGHT - Charts.LEFT) * 18000 / 50000f));
    }

    @Test
    void gradeBKeepsTheOrderOfRegionsAndCarriesItsCaveat() {
        FigureChart chart = chart("fund");
        assertThat(chart.marks()).extracting(Mark::region).containsExactly("甲市", "乙市");
        assertThat(String.join("", chart.caveat().stream().map(TextLine::text).toList()))
                .contains("B 有条件可比", "年份、资金来源、力度", "不是名次");
        assertThat(chart.caveat().getLast().y()).isLessThan(chart.height());
        assertThat(chart.description()).contains("甲市", "≥ 60%", "有条件可比");
    }

    @Test
    void eachFigureSaysWhereItDiffers() {
        FigureChart chart = chart("fund");
        assertThat(chart.marks().getFirst().lines()).extracting(TextLine::text).contains("2021 · 中央资金 · 确定");
        assertThat(chart.marks().getLast().lines()).extracting(TextLine::text).contains("[2020] · 市级资金 · 力争");
    }

    @Test
    void aRangeIsABarBetweenTwoDots() {
        Mark range = chart("fund").marks().getLast();
        assertThat(range.shape()).isEqualTo("range");
        assertThat(range.x()).isEqualTo(at(10));
        assertThat(range.toX()).isEqualTo(at(20));
    }

    @Test
    void marksStandBelowEachOtherWithinThePicture() {
        FigureChart chart = chart("fund");
        int above = 0;
        for (Mark mark : chart.marks()) {
            assertThat(mark.nameY()).isGreaterThan(above);
            mark.lines().forEach(line -> assertThat(line.y()).isBetween(mark.nameY() + 1, mark.y() - 1));
            assertThat(mark.x()).isBetween(Charts.LEFT, Charts.RIGHT);
            above = mark.y();
        }
        assertThat(chart.axisY()).isBetween(above, chart.height());
    }

    /** The content of these pictures has no English names; all else is in the reader's language. */
    @Test
    void inEnglishAPictureCountsAndCautionsInEnglish() {
        Scene english = Scenes.in(Language.EN);
        FigureChart area = Objects.requireNonNull(new Charts(english).of(Scenes.comparison(english, "area")));
        assertThat(area.unit()).isEqualTo("unit: mu");
        assertThat(area.ticks()).extracting(Tick::label).contains("0", "50,000");
        assertThat(area.marks().getLast().value()).isEqualTo("about 18,000 mu (1,200 ha)");
        FigureChart fund = Objects.requireNonNull(new Charts(english).of(Scenes.comparison(english, "fund")));
        assertThat(String.join(" ", fund.caveat().stream().map(TextLine::text).toList()))
                .isEqualTo("B, comparable with a caveat: the figures differ in year, fund, modality. "
                        + "Regions stand in a fixed order, which is no ranking.");
        assertThat(fund.marks().getFirst().lines()).extracting(TextLine::text).contains("2021 · 中央资金 · firm");
        assertThat(fund.description()).startsWith("The axis starts at 0;").contains("≥ 60%");
        assertThat(fund.key()).contains("a bar between two dots is a range");
        assertThat(Objects.requireNonNull(new Charts(english).of(Scenes.comparison(english, "share")))
                        .marks())
                .extracting(Mark::value)
                .containsExactly("≥ 60%", "20% → 35%");
    }

    @ParameterizedTest
    @CsvSource({
        "total, chart.none.c",
        "reach, chart.none.c",
        "bar, chart.none.words",
        "alone, chart.none.single",
        "unstated, chart.none.unstated"
    })
    void whatMayNotBeComparedIsNotDrawn(String indicator, String why) {
        assertThat(Charts.refusal(Scenes.comparison(scene, indicator))).isEqualTo(why);
        assertThat(new Charts(scene).of(Scenes.comparison(scene, indicator))).isNull();
    }

    @Test
    void englishPicturesSpeakEnglish() {
        Scene english = Scenes.in(Language.EN);
        FigureChart chart = Objects.requireNonNull(new Charts(english).of(Scenes.comparison(english, "area")));
        assertThat(chart.ticks()).extracting(Tick::label).contains("50,000");
    }
}
