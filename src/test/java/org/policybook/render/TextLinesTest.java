package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLinesTest {
    @Test
    void breaksBetweenHanCharacters() {
        assertThat(TextLines.of("每个贫困村稳定发展的合作社", 5)).containsExactly("每个贫困村", "稳定发展的", "合作社");
    }

    @Test
    void keepsClosingPunctuationWithWhatItCloses() {
        assertThat(TextLines.of("甲乙丙丁，戊己。", 4)).containsExactly("甲乙丙", "丁，戊", "己。");
    }

    @Test
    void keepsOpeningPunctuationWithWhatItOpens() {
        assertThat(TextLines.of("甲乙丙（丁戊）", 4)).containsExactly("甲乙丙", "（丁戊）");
    }

    @Test
    void keepsNumbersAndLatinWordsWhole() {
        assertThat(TextLines.of("面积为18000亩", 5)).containsExactly("面积为", "18000亩");
        assertThat(TextLines.of("share of the funds", 6)).containsExactly("share of", "the funds");
    }

    @Test
    void keepsARareCharacterWhole() {
        assertThat(TextLines.of("𫚖𫚖𫚖𫚖", 2)).containsExactly("𫚖𫚖", "𫚖𫚖");
    }

    @Test
    void leavesNothingOut() {
        String text = "产业发展在中央财政衔接推进乡村振兴补助资金中的占比（2023年，“力争”达到60%以上）";
        assertThat(String.join("", TextLines.of(text, 7))).isEqualTo(text);
        assertThat(TextLines.of("", 7)).isEmpty();
    }
}
