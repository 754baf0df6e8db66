package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    @ParameterizedTest
    @CsvSource({
        "60, 60, true, 0 20 40 60",
        "1, 2, true, 0 1 2",
        "1, 1, true, 0 1",
        "50, 120, true, 0 50 100 150",
        "1.8, 4.5, false, 0 1 2 3 4 5",
        "0.3, 0.4, false, 0 0.1 0.2 0.3 0.4",
        "1, 2.5, false, 0 0.5 1.0 1.5 2.0 2.5",
        "20000, 20000, true, 0 5000 10000 15000 20000",
        "7262, 7262, true, 0 2000 4000 6000 8000",
        "0, 0, true, 0 1",
        "-5, 10, true, -5 0 5 10",
        "-8, -3, true, -8 -6 -4 -2 0",
    })
    void startsAtZeroWithRoundSteps(BigDecimal least, BigDecimal greatest, boolean whole, String ticks) {
        assertThat(Axis.over(least, greatest, whole).ticks())
                .extracting(BigDecimal::toPlainString)
                .containsExactlyElementsOf(List.of(ticks.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "50, 200", "100, 370", "33, 142"})
    void placesValuesInProportion(BigDecimal value, int x) {
        assertThat(Axis.percent().x(value, 30, 370)).isEqualTo(x);
    }

    @Test
    void placesNegativeValuesLeftOfZero() {
        Axis axis = Axis.over(new BigDecimal(-5), new BigDecimal(10), true);
        assertThat(axis.x(new BigDecimal(-5), 0, 300)).isZero();
        assertThat(axis.x(BigDecimal.ZERO, 0, 300)).isEqualTo(100);
        assertThat(axis.x(new BigDecimal(10), 0, 300)).isEqualTo(300);
    }
}
