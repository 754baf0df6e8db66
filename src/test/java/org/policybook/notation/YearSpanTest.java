package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearSpanTest {
    @ParameterizedTest
    @CsvSource({
        "2023, 2023, 2023",
        "2023年, 2023, 2023",
        "2020-2023, 2020, 2023",
        "2020—2023, 2020, 2023",
        "2020——2023年, 2020, 2023",
        "2020～2023, 2020, 2023",
        "2020年至2023年, 2020, 2023",
        "２０２３到２０２０, 2020, 2023"
    })
    void aYearOrTheYearsFromOneToAnother(String written, String first, String last) {
        assertThat(YearSpan.of(written)).contains(new YearSpan(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "二零", "202", "20201", "2020-", "-2020", "2020、2023", "2020-2023-2025"})
    void anythingElseIsNone(String written) {
        assertThat(YearSpan.of(written)).isEmpty();
    }

    @Test
    void bothEndsAreInIt() {
        YearSpan span = new YearSpan("2020", "2023");
        assertThat(span.has("2020")).isTrue();
        assertThat(span.has("2023")).isTrue();
        assertThat(span.has("2019")).isFalse();
        assertThat(span.has("2024")).isFalse();
    }
}
