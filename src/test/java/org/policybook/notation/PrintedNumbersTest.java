package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedNumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.5万亩左右 | about 45,000 mu (3,000 ha)
            16.48亿元 | CNY 1.648 billion
            17.5万人口 | 175,000 people
            2019年4月8日 | 8 April 2019
            ９８．５％ | 98.5%
            不低于1/3 | no less than one third
            2018—2019年 | 2018–2019
            100亿元以上 | at least CNY 10 billion
            带动2户 | takes two households along
            7262个村，394个 | 7,262 villages, and 394
            """)
    void aNumberStandsInItsEnglishNotation(String chinese, String english) {
        assertThat(PrintedNumbers.notIn(chinese, english)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.5万亩 | 4,500 mu | 4.5万
            60%以上 | at least 16% | 60
            2020年3月 | April 2020 | 3
            5000人 | 500 people | 5000
            """)
    void aNumberThatDiffersIsNamed(String chinese, String english, String missing) {
        assertThat(PrintedNumbers.notIn(chinese, english)).containsExactly(missing);
    }

    @Test
    void wordsInChineseNumeralsAreLeftToTheReader() {
        assertThat(PrintedNumbers.notIn("一半以上，三个转向", "more than before")).isEmpty();
    }
}
