package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BitsTest {
    @Test
    void whatWasWrittenIsRead() {
        StringBuilder text = new StringBuilder();
        Bits bits = new Bits(text);
        for (int i = 0; i < 70_000; i += 1 + i / 7) {
            int plain = bits.plain(i, 1);
            bits.size(i)
                    .near(i, plain)
                    .near(i / 3, plain)
                    .near(3 * i, Math.max(0, plain - 4))
                    .bits(i, 17);
        }
        bits.end();
        Bits.Reader reader = new Bits.Reader(text.toString());
        for (int i = 0; i < 70_000; i += 1 + i / 7) {
            int plain = reader.plain();
            assertThat(reader.size()).isEqualTo(i);
            assertThat(reader.near(plain)).isEqualTo(i);
            assertThat(reader.near(plain)).isEqualTo(i / 3);
            assertThat(reader.near(Math.max(0, plain - 4))).isEqualTo(3 * i);
            assertThat(reader.bits(17)).isEqualTo(i);
        }
    }

    @Test
    void anOddLargeNumberTakesFewBits() {
        StringBuilder text = new StringBuilder();
        Bits bits = new Bits(text);
        bits.near(1_000_000, 0).end();
        assertThat(new Bits.Reader(text.toString()).near(0)).isEqualTo(1_000_000);
        assertThat(text).hasSizeLessThan(6);
    }

    @Test
    void nothingHasToBeEscaped() {
        StringBuilder text = new StringBuilder();
        Bits bits = new Bits(text);
        new Random(1).ints(100_000, 0, 1 << 15).forEach(number -> bits.bits(number, 15));
        bits.end();
        assertThat(text.chars()).allMatch(c -> c >= 0x3000 && c < 0xB000).hasSize(100_000);
    }
}
