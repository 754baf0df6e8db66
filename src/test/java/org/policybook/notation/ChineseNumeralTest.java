package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralTest {
    @ParameterizedTest
    @CsvSource({
        "〇, 0",
        "零, 0",
        "一, 1",
        "两, 2",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "二十七, 27",
        "廿三, 23",
        "卅, 30",
        "一百, 100",
        "一百零三, 103",
        "一百一十, 110",
        "两百, 200",
        "三百九十四, 394",
        "一千零三十, 1030",
        "七千二百六十二, 7262",
        "一万, 10000",
        "十万, 100000",
        "一万零三, 10003",
        "十七万五千, 175000",
        "二〇二〇, 2020",
        "二○二四, 2024",
        "二零一九, 2019",
        "一二, 12",
    })
    void reads(String printed, int value) {
        assertThat(ChineseNumeral.parse(printed)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "甲",
                "3",
                "百",
                "十十",
                "一十百",
                "一百三",
                "一万五",
                "三两",
                "两两",
                "千万",
                "零十",
                "一零百",
                "万",
                "一亿",
                "廿十",
                "一二三四五六七八九"
            })
    void refuses(String text) {
        assertThat(ChineseNumeral.parse(text)).isEmpty();
    }

    @Test
    void readsBackWhatIsWritten() {
        IntStream all = new Random(9704).ints(20_000, 0, 100_000_000);
        IntStream small = IntStream.rangeClosed(0, 2_000);
        assertThat(IntStream.concat(small, all))
                .allSatisfy(n -> assertThat(ChineseNumeral.parse(written(n))).hasValue(n));
    }

    @Test
    void takesAnyCharacters() {
        Random random = new Random(9704);
        for (int i = 0; i < 50_000; i++) {
            ChineseNumeral.parse(RandomText.of(random, "〇零○一二三四五六七八九两十百千万廿卅年", 18));
        }
    }

    /** The written form of a number below one hundred million, by the rules of the primary school. */
    private static String written(int n) {
        if (n >= 10_000) {
            int rest = n % 10_000;
            String tail = rest == 0 ? "" : (rest < 1_000 ? "零" : "") + written(rest, false);
            return written(n / 10_000, true) + "万" + tail;
        }
        return n == 0 ? "零" : written(n, true);
    }

    private static String written(int n, boolean leads) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        int[] scales = {1_000, 100, 10, 1};
        for (int i = 0; i < scales.length; i++) {
            int digit = n / scales[i] % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
                continue;
            }
            boolean bareTen = leads && text.isEmpty() && scales[i] == 10 && digit == 1;
            text.append(gap ? "零" : "")
                    .append(bareTen ? "" : "零一二三四五六七八九".charAt(digit))
                    .append("千百十".substring(Math.min(i, 3), Math.min(i + 1, 3)));
            gap = false;
        }
        return text.toString();
    }
}
