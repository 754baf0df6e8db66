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
            二十个村，两百亩 | 20 villages and 200 mu
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
            20家合作社、20家农场 | 20 cooperatives and farms | 20
            二十个村 | some villages | 二十
            """)
    void aNumberThatDiffersIsNamed(String chinese, String english, String missing) {
        assertThat(PrintedNumbers.notIn(chinese, english)).containsExactly(missing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            50人 | 50 people, 5 of them women | 5
            1.8万亩 | 180,000 mu | 180,000
            培训120人 | 210 people trained | 210
            2020年 | from 2020 to 2021 | 2021
            """)
    void aNumberThatIsAddedIsNamed(String chinese, String english, String added) {
        assertThat(PrintedNumbers.addedBy(english, chinese)).containsExactly(added);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.5万亩左右 | about 45,000 mu (3,000 ha)
            200亩 | 200 mu (about 13.3 ha, ≈ 33 acres)
            新冠肺炎 | COVID-19
            三大百亿级工程 | 3 projects of CNY 10 billion
            不低于一半，三分之一，四成 | at least 50%, 1/3 and 40%
            十四五 | the 14th Five-Year Plan
            """)
    void aGlossAddsNothing(String chinese, String english) {
        assertThat(PrintedNumbers.addedBy(english, chinese)).isEmpty();
    }

    @Test
    void wordsInChineseNumeralsAreLeftToTheReader() {
        assertThat(PrintedNumbers.notIn("一半以上，三个转向", "more than before")).isEmpty();
    }
}
