package org.policybook.receive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {
    @ParameterizedTest
    @CsvSource({
        "decimal, 12, 12",
        "decimalZero, 7, 07",
        "decimalFullWidth, 12, １２",
        "decimalEnclosedCircle, 3, ③",
        "decimalEnclosedCircle, 21, 21",
        "decimalEnclosedCircleChinese, 20, ⑳",
        "decimalEnclosedParen, 2, ⑵",
        "decimalEnclosedFullstop, 2, ⒉",
        "chineseCounting, 10, 十",
        "chineseCounting, 21, 二十一",
        "chineseCounting, 101, 一○一",
        "chineseCountingThousand, 1, 一",
        "chineseCountingThousand, 11, 十一",
        "chineseCountingThousand, 20, 二十",
        "chineseCountingThousand, 110, 一百一十",
        "chineseCountingThousand, 103, 一百零三",
        "chineseCountingThousand, 1003, 一千零三",
        "japaneseCounting, 100, 百",
        "japaneseCounting, 12, 十二",
        "ideographDigital, 10, 一〇",
        "taiwaneseCountingThousand, 12, 十二",
        "chineseLegalSimplified, 12, 壹拾贰",
        "ideographTraditional, 3, 丙",
        "ideographZodiac, 2, 丑",
        "ideographZodiacTraditional, 13, 丙子",
        "ideographEnclosedCircle, 4, ㊃",
        "upperRoman, 14, XIV",
        "lowerLetter, 28, bb",
        "numberInDash, 2, - 2 -",
        "unheardOf, 5, 5",
    })
    void printsAsAWordProcessorDoes(String format, int count, String printed) {
        assertThat(NumberFormat.of(format).print(count)).isEqualTo(printed);
    }

    @Test
    void knowsTheCodesOfTheOldFormat() {
        assertThat(NumberFormat.of(0x27)).isEqualTo(NumberFormat.CHINESE_COUNTING_THOUSAND);
        assertThat(NumberFormat.of(0x12)).isEqualTo(NumberFormat.DECIMAL_ENCLOSED_CIRCLE);
        assertThat(NumberFormat.of(0xFF)).isEqualTo(NumberFormat.NONE);
        assertThat(NumberFormat.of(0x7F)).isEqualTo(NumberFormat.DECIMAL);
    }
}
