package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
        assertThat(read(written, Code.of(letters().code()))).isEqualTo(text);
        assertThat(letters().read(written)).isEqualTo(text);
        assertThat(written.length()).isLessThan(text.length() / 2);
    }

    @Test
    void theCodeCanStandInAScript() {
        assertThat(letters().code().chars()).allMatch(c -> c >= 0x3000 && c < 0xB000);
        assertThat(Code.of(letters().code()).alphabet())
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
        assertThat(Code.of(new Letters(counts).code()).lengths()).hasSizeLessThan(Integer.SIZE);
        assertThat(Code.of(new Letters(new long[Character.MAX_VALUE + 1]).code())
                        .lengths())
                .containsExactly(1);
    }

    /** The characters in the order of their codes, and how many codes of one bit there are, of two bits, and so on. */
    private record Code(String alphabet, List<Integer> lengths) {
        /** As the browser reads. */
        static Code of(String written) {
            Bits.Reader bits = new Bits.Reader(written);
            StringBuilder alphabet = new StringBuilder();
            List<Integer> lengths = new ArrayList<>();
            for (int left = bits.size(); left > 0; left--) {
                int count = bits.size();
                int plain = bits.plain();
                int c = 0;
                for (int i = 0; i < count; i++) {
                    c += bits.near(plain);
                    alphabet.append((char) c);
                }
                lengths.add(count);
            }
            return new Code(alphabet.toString(), lengths);
        }
    }

    /** As the browser reads. */
    private static String read(String written, Code letters) {
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
