package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTermsTest {
    private static int[] terms(String text) {
        MeasureTerms terms = new MeasureTerms();
        terms.text(text);
        return terms.take();
    }

    /** A term is the same wherever it stands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "龙头企业 | 龙头 头企 企业",
                "保险，品牌 | 保险 品牌",
                "村 | 村",
                "蔬菜4.5万亩左右 | 蔬菜 4.5 万亩 亩左 左右",
                "Policy BOOK ２０２０ | policy book 2020",
                "“三品一标”农产品 | 三品 品一 一标 农产 产品",
            })
    void cutsTextIntoTerms(String text, String parts) {
        int[] expected = Arrays.stream(parts.split(" ", -1))
                .flatMapToInt(part -> Arrays.stream(terms(part)))
                .sorted()
                .toArray();
        assertThat(terms(text)).isEqualTo(expected);
        assertThat(Arrays.stream(expected).distinct().count())
                .isEqualTo(parts.toLowerCase(Locale.ROOT).split(" ", -1).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "，。；", "\n"})
    void marksAloneAreNoTerms(String text) {
        assertThat(terms(text)).isEmpty();
    }
}
