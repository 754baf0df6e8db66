package org.policybook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.model.Block;
import org.policybook.model.Diagnostics;
import org.policybook.model.DocumentSource;
import org.policybook.model.FrontMatter;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.PolicyDocument;
import org.policybook.model.SourceText;
import org.policybook.model.Unread;
import org.policybook.parse.DocumentParser;

class PlainWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5 % | 12.5 %",
                "2.衔接资金 | 2.衔接资金",
                "2024年5~10月 | 2024年5~10月",
                "[95] | [95]",
                "<60分 | <60分",
                "R&D投入 | R&D投入",
                "-5℃ | -5℃",
                "1. 总则 | 1\\. 总则",
                "# 总则 | \\# 总则",
                "#1冷库 | \\#1冷库",
                "＃1冷库 | ＃1冷库",
                "＃ 总则 | &#65283; 总则",
                "- 总则 | \\- 总则",
                "> 90分 | \\> 90分",
                "A*B*C | A\\*B\\*C",
                "[甲](乙) | \\[甲\\](乙)",
                "<b>甲 | \\<b>甲",
                "&amp; | \\&amp;",
                "~~甲~~ | \\~\\~甲\\~\\~"
            })
    void aBackslashStandsOnlyWhereMarkdownReadsAMark(String words, String written) {
        assertThat(PlainWords.line(words)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#1甲",
                "##甲",
                "#甲#",
                "# 甲",
                "#",
                "# #",
                "#######甲",
                "  #1甲",
                "　　#1甲",
                "#＃1甲",
                "＃1甲",
                "＃甲",
                "＃ 甲",
                "＃　甲",
                "＃一、甲",
                "＃（一）甲",
                "＃#第一章 甲",
                " ＃ 甲",
                "＃",
                "＃1.甲",
                "- 甲",
                "+ 甲",
                "-5℃",
                "--甲",
                "> 甲",
                ">甲",
                "  - 甲",
                "1. 甲",
                "1) 甲",
                "  2. 甲",
                "1.甲",
                "*甲*",
                "_甲_",
                "`甲`",
                "|甲|乙|",
                "[甲](乙)",
                "[甲]: 乙",
                "![甲](乙)",
                "<b>甲",
                "&amp;",
                "&#65283; 甲",
                "~~甲~~",
                "\\# 甲"
            })
    void theDocumentReadsThemAsTheyWere(String words) {
        String text = "# 一、总则\n\n" + PlainWords.line(words) + "\n\n末段。\n";
        FrontMatter front = FrontMatter.empty(FrontMatter.Rendition.DIGEST, Places.at(Place.of("document.md")));
        DocumentSource source = new DocumentSource(
                "plan", front, new SourceText("document.md", text), null, null, List.of(), Unread.NONE);
        PolicyDocument document = DocumentParser.parse(source, new Diagnostics());
        assertThat(Objects.requireNonNull(document.clause("1")).body())
                .containsExactly(new Block.Paragraph(words.strip()), new Block.Paragraph("末段。"));
    }
}
