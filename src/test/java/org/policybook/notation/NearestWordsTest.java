package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordsTest {
    @ParameterizedTest
    @CsvSource({
        "蔬菜面积4.5万亩左右，培训50人。, 4.5万亩上下, 4.5万亩左右",
        "蔬菜面积4.5 万亩左右，培训50人。, 4.6万亩左右, 4.5万亩左右",
        "确保98%的村。, 8%, 98%",
        "培训５０人。, 60人, ５０人",
        "蔬菜面积4.5万亩左右。, 生猪出栏, ",
        "甲, 乙, ",
        "'', 甲乙, ",
    })
    void findsTheWordsThatWereMeant(String text, String quote, @Nullable String words) {
        assertThat(NearestWords.in(text, quote).orElse(null)).isEqualTo(words);
    }

    @Test
    void takesNoLongerThanTheTextIsLong() {
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> NearestWords.in("蔬菜面积".repeat(12_000), "水果面积".repeat(10)));
    }
}
