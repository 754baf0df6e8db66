package org.policybook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BareWordsTest {
    /** What leads in, what ends, and what may be taken for either. */
    private static final List<String> PIECES = List.of(
            "到",
            "至",
            "至少",
            "缩小到",
            "缩小",
            "总数",
            "要",
            "由",
            "从",
            "提高",
            "2024年",
            "12月",
            "底前",
            "比上年",
            "同比增加",
            "的",
            "全市",
            "并",
            "粮食",
            "、",
            ",",
            "“",
            "—",
            " ",
            "\u00A0",
            "\uD840\uDC00");

    @ParameterizedTest
    @CsvSource({
        "全市粮食产量达到, 粮食产量",
        "粮食产量至少, 粮食产量",
        "基地总数要达到, 基地",
        "基地总量, 基地总量",
        "基地总数要, 基地",
        "产量同比增加, 产量",
        "差距缩小到, 差距",
        "差距缩小, 差距",
        "差距缩小至少, 差距",
        "比重比上年提高, 比重",
        "比重降低到, 比重",
        "到2024年12月底前粮食产量保持在, 粮食产量",
    })
    void whatLeadsInAndWhatEndsIsTakenAway(String words, String core) {
        assertThat(BareWords.core(words)).isEqualTo(core);
    }

    @ParameterizedTest
    @ValueSource(strings = {"到", "缩小到", "、", "全市", "由", "2024年12月", "、、x", " ", "总数要", "比上年"})
    void aLongRunOfAnyWordsIsReadAtOnce(String piece) {
        String run = piece.repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String words : List.of(run, run + "粮食", "粮食" + run, "粮食" + run + "粮食")) {
                assertThat(BareWords.core(words).length()).isLessThanOrEqualTo(words.length());
                assertThat(words).contains(BareWords.strip(words));
            }
        });
    }

    @Test
    void ofAnyWordsAPieceIsLeft() {
        Random random = new Random(20);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder made = new StringBuilder();
            for (int left = random.nextInt(30); left > 0; left--) {
                made.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String words = made.toString();
            assertThat(words).contains(BareWords.strip(words), BareWords.core(words), BareWords.shorter(words));
            assertThat(BareWords.strip(BareWords.strip(words))).isEqualTo(BareWords.strip(words));
        }
    }
}
