package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.model.Language;

class ForeignWordsTest {
    private static String mark(String html, Language language) {
        PageText page = new PageText();
        page.write(html);
        return ForeignWords.mark(page, language).toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>aim to (力争, 努力)</p> | <p>aim to (<i>力争</i>, <i>努力</i>)</p>
            <p>as 武农办〔2020〕13号, the</p> | <p>as <i>武农办〔2020〕13号</i>, the</p>
            <b>（六）</b> Improve | <b><i title="六 = 6">（六）</i></b> Improve
            <h2>一、 General</h2> | <h2><i title="一 = 1">一、</i> General</h2>
            <a title="力争">x</a> | <a title="力争">x</a>
            <q lang="zh-CN">约<b>三</b>成</q> 三 | <q lang="zh-CN">约<b>三</b>成</q> <i>三</i>
            <title>中文</title><br>中文 | <title>中文</title><br><i>中文</i>
            <p>《（一）甲》, （（x 1 < 2 （(六) ok</p> | <p><i>《（一）甲》</i>, （（x 1 < 2 （<i title="六 = 6">(六)</i> ok</p>
            <a title="1 > 2, it's">甲</a> | <a title="1 > 2, it's"><i>甲</i></a>
            <h3>（一二三四五六七八九十）</h3><h3>（三十）</h3> | <h3><i>（一二三四五六七八九十）</i></h3><h3><i title="三十 = 30">（三十）</i></h3>
            <p>(乡村e镇) and (中共中央 国务院)</p> | <p>(<i>乡村e镇</i>) and (<i>中共中央 国务院</i>)</p>
            """)
    void everyRunOfChineseIsMarked(String html, String expected) {
        assertThat(mark(html, Language.EN))
                .isEqualTo(expected.replace("<i", "<span lang=\"zh-CN\"").replace("</i>", "</span>"));
    }

    @Test
    void englishIsMarkedOnPagesInAThirdLanguage() {
        Language third = new Language("pt", "pt", "pt/", "português", true);
        String theme = third.pick("加工", "Processing");
        assertThat(mark("<a title=\"" + theme + "\">Tema: " + theme + "</a> 甲", third))
                .isEqualTo("<a title=\"Processing\">Tema: <span lang=\"en\">Processing</span></a> "
                        + "<span lang=\"zh-CN\">甲</span>");
        assertThat(mark("<svg><text>" + theme + "</text></svg>", third))
                .isEqualTo("<svg><text><tspan lang=\"en\">Processing</tspan></text></svg>");
        assertThat(mark("<title>" + theme + "</title>", third)).isEqualTo("<title>Processing</title>");
    }

    @Test
    void aChinesePageIsLeftAsItIs() {
        assertThat(mark("<p>加工</p>", Language.ZH)).isEqualTo("<p>加工</p>");
    }

    /** A page may hold a document's text as it stands, and that in one line. */
    @Test
    void longTextIsRead() {
        String text = "产业，".repeat(50_000);
        assertThat(mark("<p>" + text + "</p>", Language.EN))
                .isEqualTo("<p><span lang=\"zh-CN\">" + text.substring(0, text.length() - 1) + "</span>，</p>");
        assertThat(mark("<p title=\"" + text + "\">" + "（".repeat(100_000) + "</p>", Language.EN))
                .endsWith("（</p>");
        assertThat(mark("<p lang=\"zh-CN\">" + text + "</p>", Language.EN))
                .isEqualTo("<p lang=\"zh-CN\">" + text + "</p>");
    }
}
