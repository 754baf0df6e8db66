package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void whatWasWrittenIsRead() {
        Numbers numbers = new Numbers();
        for (int i = 0; i < 400_000; i += i < 50_000 ? 1 : 997) {
            numbers.add(i);
        }
        Numbers.Reader reader = new Numbers.Reader(numbers.toString());
        for (int i = 0; i < 400_000; i += i < 50_000 ? 1 : 997) {
            assertThat(reader.next()).isEqualTo(i);
        }
        assertThat(reader.more()).isFalse();
    }

    @Test
    void nothingHasToBeEscaped() {
        Numbers numbers = new Numbers();
        for (int i = 0; i < 50_000; i++) {
            numbers.add(i);
        }
        assertThat(numbers.toString().chars().noneMatch(c -> c < ' ' || "\"\\!\u2028\u2029".indexOf(c) >= 0))
                .isTrue();
        assertThat(numbers.toString().chars().noneMatch(c -> Character.isSurrogate((char) c)))
                .isTrue();
    }
}
