package org.policybook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5 % | 12.5 %",
                "2.衔接资金 | 2.衔接资金",
                "2024年5~10月 | 2024年5~10月",
                "[95] | [95]",
                "<60分 | <60分",
                "R&D投入 | R&D投入",
                "-5℃ | -5℃",
                "1. 总则 | 1\\. 总则",
                "# 总则 | \\# 总则",
                "- 总则 | \\- 总则",
                "> 90分 | \\> 90分",
                "A*B*C | A\\*B\\*C",
                "[甲](乙) | \\[甲\\](乙)",
                "<b>甲 | \\<b>甲",
                "&amp; | \\&amp;",
                "~~甲~~ | \\~\\~甲\\~\\~"
            })
    void aBackslashStandsOnlyWhereMarkdownReadsAMark(String words, String written) {
        assertThat(PlainWords.line(words)).isEqualTo(written);
    }
}
