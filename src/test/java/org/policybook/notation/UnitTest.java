package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    /** The units of the five plans first. */
    @ParameterizedTest
    @CsvSource({
        "4.5, 万亩, 45000, 亩",
        "17.5, 万人, 175000, 人",
        "183, 万户, 1830000, 户",
        "16.48, 亿元, 1648000000, 元",
        "130, 亿元, 13000000000, 元",
        "0.8, 万元, 8000, 元",
        "400, 元, 400, 元",
        "60, %, 60, %",
        "60, ％, 60, %",
        "5, ‰, 0.5, %",
        "10, 个, 10, 个",
        "55, 家, 55, 个",
        "1, 项, 1, 个",
        "1, 门, 1, 个",
        "218, 条, 218, 个",
        "2, 次, 2, 次",
        "50, 人, 50, 人",
        "100, 人（户）, 100, 人（户）",
        "3, 年, 3, 年",
        "200, 亩, 200, 亩",
        "3, 个百分点, 3, 百分点",
        "3, 百分点, 3, 百分点",
        "2, 千公顷, 2000, 公顷",
        "2, 千瓦, 2, 千瓦",
        "2, 万千瓦, 20000, 千瓦",
        "2, 千克, 2, 千克",
        "3, 百万元, 3000000, 元",
        "3, 万元/亩, 30000, 元/亩",
        "1.50, 万吨, 15000, 吨",
        "3, 万, 3, 万",
    })
    void resolves(BigDecimal printed, String unit, BigDecimal value, String base) {
        assertThat(Unit.of(unit).base()).isEqualTo(base);
        assertThat(Unit.of(unit).toBase(printed)).isEqualTo(value);
    }
}
