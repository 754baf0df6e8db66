package org.policybook.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoicesTest {
    private static final Choices CHOICES =
            new Choices(List.of("county", "city", "stock", "increase"), List.of("县级", "市级", "年末数", "年末新增数"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "县, county",
                "县级以上, county",
                "年末数, stock",
                "年末新, increase",
                // Two are called so.
                "年, none",
                "年末, none",
                "countyy, county",
                "'', none"
            })
    void aWordIsMeantByWhatItIsCalled(String value, String word) {
        assertThat(CHOICES.meant(value)).isEqualTo(word);
    }
}
