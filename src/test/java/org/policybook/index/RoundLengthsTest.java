package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundLengthsTest {
    /** Of 256 and above Lucene's byte has a little less. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "2, 2",
        "3, 4",
        "5, 4",
        "6, 8",
        "11, 8",
        "12, 16",
        "95, 64",
        "96, 128",
        "128, 128",
        "250, 248"
    })
    void aLengthIsTheNearestPowerOfTwo(int length, int kept) {
        assertThat(SmallFloat.byte4ToInt(RoundLengths.norm(length))).isEqualTo(kept);
    }
}
