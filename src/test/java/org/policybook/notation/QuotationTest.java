package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    确保蔬菜面积稳定在4.5万亩左右   | 4.5万亩左右  | 4.5万亩左右
                    新建日光温室每亩补助 3 万元     | 3万元        | 3 万元
                    新建日光温室每亩补助3万元       | 3 万元       | 3万元
                    普及率达９８．５％              | 98.5%        | ９８．５％
                    100 人（户）                    | 100人(户)    | 100 人（户）
                    第一个、至第三个 | 三个      | 三个
                    15个，5个        | 5个       | 5个
                    力争达到 60%以上                | 60％以上     | 60%以上
                    """)
    void findsWhatIsPrinted(String text, String quote, String printed) {
        assertThat(Quotation.find(text, quote))
                .singleElement()
                .satisfies(s -> assertThat(s.of(text)).isEqualTo(printed));
    }

    @Test
    void findsAcrossALineBreak() {
        String text = "每亩补助400\n\n元，新建";
        assertThat(Quotation.find(text, "400元").getFirst().of(text)).isEqualTo("400\n\n元");
    }

    @Test
    void findsEachTimeItStands() {
        assertThat(Quotation.find("20家市级龙头企业、20家市级示范社、20家市级家庭农场", "20家")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    98.5%   | 98.6%
                    达98%   | 8%
                    15个    | 5个
                    98.5%   | 5%
                    98.5%   | 98
                    1,200人 | 200人
                    50万人  | 50
                    50 万人 | 50
                    5万亿元 | 5万
                    二十个  | 十个
                    十三个  | 三个
                    （一）  | (1)
                    ①       | 1
                    ''      | 甲
                    甲      | ''
                    甲      | '　'
                    """)
    void findsNothingElse(String text, String quote) {
        assertThat(Quotation.find(text, quote)).isEmpty();
    }

    @Test
    void spansReadBackToTheQuote() {
        Random random = new Random(9704);
        for (int i = 0; i < 20_000; i++) {
            String text = RandomText.of(random, "12１２.．万% ％\n　甲", 40);
            String quote = RandomText.of(random, "12.万%", 3);
            List<Span> found = Quotation.find(text, quote);
            assertThat(found)
                    .allSatisfy(s -> assertThat(Quotation.bare(s.of(text))).isEqualTo(quote));
            boolean apart = Quotation.bare(text).contains("甲" + quote + "甲");
            assertThat(found.isEmpty() || quote.isEmpty()).isIn(quote.isEmpty() || !apart, quote.isEmpty());
        }
    }
}
