package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {
    private static final Lexicon LEXICON = new Lexicon(
            Map.of("扶贫", List.of("帮扶"), "产业扶贫", List.of("产业帮扶"), "问责", List.of("追责")),
            Map.of("cold storag", List.of("冷库")),
            Map.of("工作不力的处理办法", List.of("问责")),
            List.of("产业扶贫", "冷链物流", "扶贫", "问责"),
            List.of(new Lexicon.Place("武汉市", "Wuhan", "wuhan", "武汉")),
            Map.of(),
            Map.of());

    /** Every pair stands but these. */
    private static Plan plan(String query, String... missing) {
        Set<String> not = Set.of(missing);
        Speller speller = new Speller(LEXICON, Made.texts(pair -> !not.contains(pair)));
        return Plan.of(
                QueryParser.parse(query), LEXICON, Weights.STANDARD, pair -> !not.contains(pair), speller, List.of());
    }

    private static List<String> units(Plan plan) {
        return plan.units().stream().map(Unit::term).toList();
    }

    @Test
    void aWordIsItsPairsAndAPhrase() {
        Plan plan = plan("龙头企业");
        assertThat(units(plan)).containsExactly("龙头", "头企", "企业");
        assertThat(plan.characters()).extracting(Unit::term).containsExactly("龙", "头", "企", "业");
        assertThat(plan.phrases()).extracting(Plan.Phrase::text).containsExactly("龙头企业");
        assertThat(plan.needles()).containsExactly(new Needle("龙头企业", Set.of("龙头", "头企", "企业")));
    }

    @Test
    void wordsOfTheQueryAreAskedOnceAndNotWithoutWhatIsExcluded() {
        assertThat(units(plan("扶贫 扶贫 -贷款 “扶贫”"))).containsExactly("扶贫");
    }

    @ParameterizedTest
    @CsvSource({"产业扶贫, 产业帮扶", "扶贫, 帮扶", "精准扶贫, 帮扶"})
    void theLongestNameIsExpandedAlone(String query, String beside) {
        assertThat(plan(query).beside()).containsExactly(beside);
    }

    @Test
    void aQuotedWordIsMeantAsItIs() {
        Plan plan = plan("“产业扶贫”");
        assertThat(plan.beside()).isEmpty();
        assertThat(plan.phrases()).isEmpty();
        assertThat(units(plan)).containsExactly("产业", "业扶", "扶贫");
    }

    @Test
    void anExpansionThatIsTakenAwayIsGone() {
        Speller speller = new Speller(LEXICON, Made.texts(pair -> true));
        Plan plan = Plan.of(QueryParser.parse("扶贫"), LEXICON, Weights.STANDARD, pair -> true, speller, List.of("帮扶"));
        assertThat(plan.beside()).isEmpty();
        assertThat(plan.needles()).extracting(Needle::text).containsExactly("扶贫");
    }

    @Test
    void theFrameOfAQuestionIsCutAndItsWordsAreExplained() {
        Plan plan = plan("工作不力会受到什么处理", "力会", "会受");
        assertThat(plan.asked()).extracting(Plan.Asked::text).containsExactly("工作不力", "处理");
        assertThat(plan.asked()).allMatch(Plan.Asked::sentence);
        assertThat(plan.beside()).containsExactly("问责");
    }

    @Test
    void oneWordThatIsLeftOfAQuestionIsASentenceToo() {
        assertThat(plan("如何扶贫", "何扶").asked()).allMatch(Plan.Asked::sentence);
        assertThat(plan("扶贫").asked()).noneMatch(Plan.Asked::sentence);
    }

    /** Of a definition its pairs are known, not their order. */
    @Test
    void fourCharactersWhosePairsADefinitionHasAskForItsTerm() {
        assertThat(plan("不力的处").beside()).containsExactly("问责");
        assertThat(plan("处理办法工作不力").beside()).containsExactly("问责");
        assertThat(plan("工作办法").beside()).isEmpty();
    }

    @Test
    void englishNamesLeadToChineseWords() {
        Plan plan = plan("the cold storage of farms");
        assertThat(units(plan)).containsExactly("cold", "storag", "farm");
        assertThat(plan.beside()).containsExactly("冷库");
        assertThat(plan.needles()).extracting(Needle::text).containsExactly("cold", "storage", "farms", "冷库");
    }

    @Test
    void wordsThatSayNothingAreAskedWhereThereIsNothingElse() {
        assertThat(units(plan("the of"))).containsExactly("the", "of");
        assertThat(plan("the of").needles()).extracting(Needle::text).containsExactly("the", "of");
    }

    @Test
    void aRegionAsksForItsDocuments() {
        Unit wuhan = plan("武汉蔬菜").units().getFirst();
        assertThat(wuhan.term()).isEqualTo("武汉");
        assertThat(wuhan.leaves()).contains(new Unit.Leaf(Field.PATH, Weights.STANDARD.place()));
    }

    @Test
    void whatStandsAloneIsToldWithItsBorder() {
        assertThat(plan("3年 村").asked())
                .extracting(Plan.Asked::alone)
                .containsExactly(
                        List.of(new Plan.Alone(Field.TEXT, "^年")), List.of(new Plan.Alone(Field.CHARACTERS, "村")));
    }

    @Test
    void aNameWithOneCharacterWrongIsSearchedToo() {
        Plan plan = plan("冷连物流", "冷连", "连物");
        assertThat(plan.instead()).containsExactly("冷链物流");
        assertThat(units(plan)).containsExactly("冷连", "连物", "物流", "冷链", "链物");
        assertThat(plan.units().getLast().share()).isEqualTo(Weights.STANDARD.correction());
        assertThat(plan("“冷连物流”", "冷连", "连物").instead()).isEmpty();
        assertThat(plan("“冷连物流”", "冷连", "连物").corrections()).hasSize(1);
    }

    @Test
    void aQueryHasNoMoreUnitsThanAreWorthTheWork() {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            query.append((char) (0x4E00 + i));
        }
        assertThat(plan(query.toString()).units()).hasSize(Plan.MOST_UNITS);
    }
}
