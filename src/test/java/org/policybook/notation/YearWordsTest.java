package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearWordsTest {
    @ParameterizedTest
    @CsvSource({
        "到 ２０２０ 年,2020",
        "二〇二〇年,2020",
        "二○二零年,2020",
        "“十三五”期间,2020",
        "“十四五”末,2025",
        "今年建成,2031",
        "9月底前,2031",
        "年底前,2031",
        "6月30日前,2031"
    })
    void aYearIsPrintedInManyWays(String text, String year) {
        assertThat(YearWords.mayMean(text, year)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"到2019年", "120200亩", "二〇二一年底", "“十四五”期间", "建成100个", "2021年年底", "2021年12月底前"})
    void anotherYearIsNone(String text) {
        assertThat(YearWords.mayMean(text, "2020")).isFalse();
    }
}
