package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "到2024年底，建成100个|100个|2024",
                "力争到2024年，建成100个|100个|2024",
                "2024年底前建成100个|100个|2024",
                "至 ２０２４ 年末，实现产值100亿元|100亿元|2024",
                "到2024年底建成现代农业园100个|100个|2024",
                "全市统筹推进：确保2024年年底之前建成100个|100个|2024",
                "推广新品种（含2019年引进的），到2024年，建成100个|100个|2024",
                "2024年6月底前建成100个|100个|2024",
                "2024年底前建成100个|2024年底前建成100个|2024",
                "到2020年，面积达到30万亩，到2025年，面积达到60万亩|60万亩|2025"
            })
    void aDeadlineIsReadAtTheHeadOfAPart(String text, String quote, int year) {
        assertThat(DeadlineWords.due(text, place(text, quote))).get().returns(year, Due::year);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年10月31日前建成100个|100个|2024年10月31日前|10|31",
                "10月底前建成100个|100个|10月底前|10|",
                "到2024年6月，建成100个|100个|到2024年6月|6|",
                "今年6月30日之前，建成100个|100个|今年6月30日之前|6|30",
                "到2024年底，建成100个|100个|到2024年底|12|",
                "年底前建成100个|100个|年底前|12|",
                "11月中旬前完成100个|100个|11月中旬前|11|",
                "到2024年，建成100个|100个|到2024年||"
            })
    void monthAndDayAreReadWhereTheyArePrinted(String text, String quote, String words, Integer month, Integer day) {
        assertThat(DeadlineWords.due(text, place(text, quote)))
                .get()
                .returns(words, Due::words)
                .returns(month, Due::month)
                .returns(day, Due::day);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, false",
        "2025, true",
        "2024-10, false",
        "2024-12, true",
        "2024-10-31, false",
        "2024-10-13, true",
        "2024-01, true"
    })
    void whatEitherLeavesOpenDoesNotContradict(String by, boolean contradicts) {
        assertThat(new Due("2024年10月31日前", 2024, 10, 31).contradicts(by)).isEqualTo(contradicts);
        assertThat(new Due("10月前", null, 10, null).contradicts("2023-10-05")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "截至2019年底，全市已建成高标准农田300万亩，计划再建50万亩|50万亩",
                "生猪产能恢复到2017年水平，出栏500万头以上|500万头以上",
                "达到2019年底的1.5倍|1.5倍",
                "对2017年底前认定的合作社，每家补助5万元|每家补助5万元",
                "对截至2019年底在册的合作社，每家补助5万元|每家补助5万元",
                "2014年底前建档立卡的贫困人口30万人全部脱贫|30万人",
                "清理2018年底前的欠款500万元|500万元",
                "巩固2018年底前的成果，推广100个|100个",
                "在2019年底500个的基础上，再建100个|100个",
                "在2018年至2019年试点的基础上，推广100个村|100个村",
                "按照2019年底的标准，每户补助500元|500元",
                "2020年前已享受政策的除外，每户补助3000元|3000元",
                "2020年底前已享受政策的除外，每户补助3000元|3000元",
                "2020年底前建成的，每个补助10万元|10万元",
                "落实《高素质农民三年行动方案（2018年至2020年）》，培训500人|500人",
                "落实《行动方案，到2020年，》，培训500人|500人",
                "2021年前建成100个|100个",
                "到2020年，就业达到100万人（现为50万人）|50万人",
                "到2020年底，就业达到100万人（现为50万人|50万人",
                "到2020年达到30万亩，到“十四五”末达到60万亩|60万亩",
                "到2020年，达到30万亩，到“十四五”末达到60万亩|60万亩",
                "到2020年，达到30万亩；面积达到60万亩|60万亩",
                "到2020年底，比2019年底增加60万亩|60万亩",
                "6月至8月，培训60人|60人",
                "2024年6月，培训60人|60人",
                "对6月底前在册的农户，每户补助60元|60元",
                "2019年的60万亩|60万亩"
            })
    void whatIsNotCertainSaysNothing(String text, String quote) {
        assertThat(DeadlineWords.due(text, place(text, quote))).isEmpty();
    }

    private static Span place(String text, String quote) {
        return Quotation.find(text, quote).getFirst();
    }
}
