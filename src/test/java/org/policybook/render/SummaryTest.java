package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policybook.model.Block;

class SummaryTest {
    @Test
    void aShortTextIsItsOwnSummary() {
        List<Block> body = List.of(new Block.Paragraph("甲乙。"), new Block.Item("一是", "丙。", 1));
        assertThat(Summary.of(body, 9)).isEqualTo("甲乙。 一是 丙。");
        assertThat(Summary.of(List.of(), 9)).isEmpty();
    }

    @Test
    void aLongTextEndsWithASentence() {
        assertThat(Summary.of(List.of(new Block.Paragraph("一二三四五六。七八九十")), 9)).isEqualTo("一二三四五六。");
        assertThat(Summary.of(List.of(new Block.Paragraph("One two. Three four")), 10))
                .isEqualTo("One two.");
        assertThat(Summary.of(List.of(new Block.Paragraph("一二三四五六七八九。"), new Block.Paragraph("十")), 9))
                .isEqualTo("一二三四五六七八九。");
        assertThat(Summary.of(List.of(new Block.Paragraph("Ninechars. And more")), 9))
                .isEqualTo("Ninechars.");
    }

    /** 𫚖 takes two places in a string. */
    @Test
    void aRareCharacterIsNotTorn() {
        assertThat(Summary.of(List.of(new Block.Paragraph("一二三四五六七八𫚖九十一二三")), 9))
                .isEqualTo("一二三四五六七八…");
    }

    @Test
    void aSentenceThatWouldBeTooLongIsCut() {
        assertThat(Summary.of(List.of(new Block.Paragraph("一。二三四五六七八九十")), 9)).isEqualTo("一。二三四五六七八…");
    }
}
