package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WidthTest {
    @ParameterizedTest
    @CsvSource({"（）, ()", "［］, []", "０９, 09", "％, %", "．, .", "：, :", "Ａｚ, Az", "～, ~"})
    void foldsTheFormsOfAscii(String wide, String narrow) {
        assertThat(Width.fold(wide)).isEqualTo(narrow);
    }

    @ParameterizedTest
    @ValueSource(strings = {"①", "〔2019〕", "“三农”", "、", "。", "——", "㎡", "一"})
    void leavesEverythingElse(String text) {
        assertThat(Width.fold(text)).isEqualTo(text);
    }

    @Test
    void theIdeographicSpaceIsASpace() {
        assertThat(Width.fold("甲　乙")).isEqualTo("甲 乙");
    }

    @ParameterizedTest
    @ValueSource(chars = {' ', '\t', '\n', '\u3000', '\u00A0', '\u2003', '\u200B', '\uFEFF'})
    void spaceOfEveryKindIsDropped(char c) {
        assertThat(Width.isSpace(c)).isTrue();
    }
}
