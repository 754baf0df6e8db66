package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetTest {
    private static final Needle NONE = new Needle("没有", Set.of());

    private static List<String> marked(String text, Needle... needles) {
        Snippet snippet = Snippet.of(text, List.of(needles));
        return snippet.marks().stream()
                .map(mark -> snippet.text().substring(mark.get(0), mark.get(1)))
                .toList();
    }

    @Test
    void whatWasAskedForIsMarkedWholeWhereverItStands() {
        assertThat(marked("发展冷链物流，冷链物流体系", new Needle("冷链物流", Set.of("冷链", "链物", "物流"))))
                .containsExactly("冷链物流", "冷链物流");
    }

    @Test
    void ofAWordThatStandsNowhereWholeItsPiecesAreMarked() {
        Needle first = new Needle("贫困户增收", Set.of("贫困", "困户", "户增", "增收"));
        assertThat(marked("带动贫困户稳定增收；龙头企业", first, new Needle("龙头", Set.of("龙头"))))
                .containsExactly("贫困户", "增收", "龙头");
        assertThat(marked("贫困户增收，贫困户", first)).containsExactly("贫困户增收");
    }

    @Test
    void anExpansionIsMarkedAsAWholeAlone() {
        assertThat(marked("仓储设施与冷链，仓储冷链", new Needle("冷链物流", Set.of("冷链")), new Needle("仓储冷链", Set.of())))
                .containsExactly("冷链", "仓储冷链");
        assertThat(marked("仓储设施", new Needle("仓储冷链", Set.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 共110个10户, 10", "cold, coldly cold, cold", "98.5%, 达到98.5%以上, 98.5%"})
    void aNumberOrAWordIsNoMatchInsideALongerOne(String needle, String text, String mark) {
        assertThat(marked(text, new Needle(needle, Set.of()))).containsExactly(mark);
    }

    @Test
    void widthAndCaseAndCharactersDoNotMatter() {
        assertThat(marked(
                        "２０１９年貧困戶 ABC",
                        new Needle("2019", Set.of()),
                        new Needle("贫困户", Set.of()),
                        new Needle("abc", Set.of())))
                .containsExactly("２０１９", "貧困戶", "ABC");
    }

    @Test
    void theBestPartOfALongTextIsShown() {
        String text = "开头。".repeat(60) + "冷链，" + "中间。".repeat(60) + "冷链和冷链物流" + "结尾。".repeat(60);
        Snippet snippet = Snippet.of(text, List.of(new Needle("冷链", Set.of())));
        assertThat(snippet.text()).startsWith("…").endsWith("…").contains("冷链和冷链物流");
        assertThat(snippet.marks()).hasSize(2);
    }

    @Test
    void noWordIsCutAndNothingBeginsWithAStop() {
        String text =
                "Provide technical guidance. ".repeat(20) + "cold storage " + "and further facilities ".repeat(20);
        Snippet snippet = Snippet.of(text, List.of(new Needle("cold storage", Set.of())));
        assertThat(snippet.text()).matches("…(Provide|technical|guidance) .*(and|further|facilities) …");
        Snippet chinese = Snippet.of(
                "一二三四五六七八九十，一二三四五六七八九十一二三四五六七八九十一二三冷链" + "后".repeat(200), List.of(new Needle("冷链", Set.of())));
        assertThat(chinese.text()).startsWith("…一二三四五六七八九十一二三四五六七八九十一二三冷链");
    }

    @Test
    void noCharacterIsCutInHalf() {
        String text = "𠀀".repeat(200) + "冷链" + "𠀁".repeat(200);
        Snippet snippet = Snippet.of(text, List.of(new Needle("冷链", Set.of())));
        assertThat(snippet.text().codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                .isFalse();
    }

    @Test
    void linesBecomeOneAndWithoutMatchesTheBeginningIsShown() {
        Snippet snippet = Snippet.of("第一行\n第二行", List.of(NONE));
        assertThat(snippet.text()).isEqualTo("第一行 第二行");
        assertThat(snippet.matches()).isFalse();
    }
}
