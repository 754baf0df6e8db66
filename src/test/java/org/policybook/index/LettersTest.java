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
        StringBuilder written = new StringBuilder();
        Bits bits = new Bits(written);
        letters().write(text, bits);
        bits.end();
        assertThat(read(written.toString(), letters())).isEqualTo(text);
        assertThat(written.length()).isLessThan(text.length() / 2);
    }

    @Test
    void theAlphabetCanStandInAScript() {
        assertThat(letters().alphabet().chars()).noneMatch(c -> Character.isSurrogate((char) c.intValue()));
        assertThat(letters().alphabet())
                .hasSize(letters().lengths().stream().mapToInt(n -> n).sum());
    }

    @Test
    void noCodeIsLongerThanAnInt() {
        long[] counts = new long[Character.MAX_VALUE + 1];
        long count = 1;
        for (int c = 'a'; c < 'a' + 60; c++) {
            counts[c] = count;
            count += count / 2 + 1;
        }
        assertThat(new Letters(counts).lengths()).hasSizeLessThan(Integer.SIZE);
        assertThat(new Letters(new long[Character.MAX_VALUE + 1]).lengths()).containsExactly(1);
    }

    /** As the browser reads. */
    private static String read(String written, Letters letters) {
        Bits.Reader bits = new Bits.Reader(written);
        StringBuilder text = new StringBuilder();
        for (int left = bits.size(); left > 0; left--) {
            int code = bits.bits(1);
            int first = 0;
            int before = 0;
            int length = 0;
            while (code - first >= letters.lengths().get(length)) {
                before += letters.lengths().get(length);
                first = (first + letters.lengths().get(length)) << 1;
                code = code << 1 | bits.bits(1);
                length++;
            }
            char letter = letters.alphabet().charAt(before + code - first);
            text.append(letter == '\uE000' ? (char) bits.bits(Character.SIZE) : letter);
        }
        return text.toString();
    }
}
