package org.policybook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagnitudeTest {
    @ParameterizedTest
    @CsvSource({"4.5, 4.5", "98.50, 98.50", "1/2, 0.5", "3/4, 0.75", "-1, -1"})
    void keepsWhatIsPrintedAndKnowsItsValue(String printed, BigDecimal exact) {
        assertThat(Magnitude.of(printed)).isEqualTo(new Magnitude(printed, exact));
    }

    @Test
    void aThirdHas34Digits() {
        assertThat(Magnitude.of("1/3").exact()).hasToString("0." + "3".repeat(34));
    }

    @Test
    void thereIsNothingOverNought() {
        assertThatIllegalArgumentException().isThrownBy(() -> Magnitude.of("1/0"));
    }
}
