package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policybook.model.Block;

class FirstSentencesTest {
    @Test
    void aShortTextIsItsOwnSummary() {
        List<Block> body = List.of(new Block.Paragraph("甲乙。"), new Block.Item("一是", "丙。", 1));
        assertThat(FirstSentences.of(body, 9)).isEqualTo("甲乙。 一是 丙。");
        assertThat(FirstSentences.of(List.of(), 9)).isEmpty();
    }

    @Test
    void aLongTextEndsWithASentence() {
        assertThat(FirstSentences.of(List.of(new Block.Paragraph("一二三四五六。七八九十")), 9))
                .isEqualTo("一二三四五六。");
        assertThat(FirstSentences.of(List.of(new Block.Paragraph("One two. Three four")), 10))
                .isEqualTo("One two.");
        assertThat(FirstSentences.of(List.of(new Block.Paragraph("一二三四五六七八九。"), new Block.Paragraph("十")), 9))
                .isEqualTo("一二三四五六七八九。");
        assertThat(FirstSentences.of(List.of(new Block.Paragraph("Ninechars. And more")), 9))
                .isEqualTo("Ninechars.");
    }

    /** 𫚖 takes two places in a string. */
    @Test
    void aRareCharacterIsNotTorn() {
        assertThat(FirstSentences.of(List.of(new Block.Paragraph("一二三四五六七八𫚖九十一二三")), 9))
                .isEqualTo("一二三四五六七八…");
    }

    @Test
    void aSentenceThatWouldBeTooLongIsCut() {
        assertThat(FirstSentences.of(List.of(new Block.Paragraph("一。二三四五六七八九十")), 9))
                .isEqualTo("一。二三四五六七八…");
    }
}
