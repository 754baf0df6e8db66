package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {
    private static final String TEXT = "扶贫产业扶贫，产业扶贫车间扶贫[\"\\n\"]𠀀".repeat(40);

    private static Letters letters() {
        long[] counts = new long[Character.MAX_VALUE + 1];
        TEXT.chars().forEach(c -> counts[c]++);
        return new Letters(counts);
    }

    @Test
    void whatWasWrittenIsRead() {
        String text = TEXT + "没有见过的字\uE000\uD800";
        String written = letters().written(text);
        assertThat(new Letters.Reader(letters().code()).read(written)).isEqualTo(text);
        assertThat(written.length()).isLessThan(text.length() / 2);
    }

    @Test
    void theCodeCanStandInAScript() {
        assertThat(letters().code().chars()).allMatch(c -> c >= 0x3000 && c < 0xB000);
        assertThat(new Letters.Reader(letters().code()).alphabet())
                .contains("扶", "n", "\uE000")
                .matches(alphabet -> alphabet.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    }

    @Test
    void noCodeIsLongerThanAnInt() {
        long[] counts = new long[Character.MAX_VALUE + 1];
        long count = 1;
        for (int c = 'a'; c < 'a' + 60; c++) {
            counts[c] = count;
            count += count / 2 + 1;
        }
        assertThat(new Letters.Reader(new Letters(counts).code()).lengths()).hasSizeLessThan(Integer.SIZE);
        assertThat(new Letters.Reader(new Letters(new long[Character.MAX_VALUE + 1]).code()).lengths())
                .containsExactly(1);
    }
}
