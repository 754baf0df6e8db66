package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3年 | 3 ^年",
                "218个贫困村 | 218 ^个 个贫 贫困 困村",
                "新增8万亩 | 新增 增$ 8 ^万 万亩",
                "村、镇 | ",
                "1.8万 | 1.8 ^万",
                "7,262户 | 7262 ^户",
                "98.5%以上 | 98.5 98.5% ^以 以上",
                "policy book | policy book",
                "发〔2019〕39号 | 2019 2019-39号 39 ^号",
            })
    void cutsTextIntoTokens(String text, String tokens) {
        assertThat(Scan.text(Fold.of(text)).stream()
                        .filter(token -> token.kind() != Token.Kind.CHARACTER)
                        .map(Token::text)
                        .toList())
                .isEqualTo(tokens == null ? List.of() : List.of(tokens.split(" ", -1)));
    }

    @Test
    void marksPartAndSpacesDoNot() {
        assertThat(position("3 年")).isEqualTo(position("3年"));
        assertThat(position("3、年")).isGreaterThan(position("3年"));
    }

    private static int position(String text) {
        return Scan.text(text).getLast().position();
    }

    @Test
    void noTokenIsWithoutEnd() {
        assertThat(Scan.text("a".repeat(1000))).hasSize(4);
    }

    @Test
    void foldingKeepsLengthAndJoinsWhatIsTheSame() {
        assertThat(Fold.of("貧困戶ＡＢ１．８％İ")).isEqualTo("贫困户ab1.8%İ");
    }
}
