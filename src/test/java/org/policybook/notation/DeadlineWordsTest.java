package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "到2020年，面积达到60万亩|60万亩|2020",
                "到 ２０２０ 年底，面积达到60万亩|60万亩|2020",
                "2022年12月31日前建成90个|90个|2022",
                "到2020年底达到60万亩|2020年底达到60万亩|2020",
                "到2020年达到30万亩，到2025年达到60万亩|60万亩|2025",
                "到2023年达到30万亩，到“十四五”末达到60万亩|60万亩|-",
                "到2020年达到30万亩；面积达到60万亩|60万亩|-",
                "比2019年底增加60万亩|60万亩|-",
                "2019年的60万亩|60万亩|-",
                "从2019年到2025年以来60万亩|60万亩|-"
            })
    void theYearIsThatOfTheNearestDeadline(String text, String quote, String year) {
        Span place = Quotation.find(text, quote).getFirst();
        assertThat(DeadlineWords.year(text, place).orElse(null)).isEqualTo(year);
    }
}
