package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>aim to (力争, 努力)</p> | <p>aim to (<i>力争</i>, <i>努力</i>)</p>
            <p>as 武农办〔2020〕13号, the</p> | <p>as <i>武农办〔2020〕13号</i>, the</p>
            <b>（六）</b> Improve | <b><i title="六 = 6">（六）</i></b> Improve
            <h2>一、 General</h2> | <h2><i title="一 = 1">一、</i> General</h2>
            <a title="力争">x</a> | <a title="力争">x</a>
            <q lang="zh-CN">约<b>三</b>成</q> 三 | <q lang="zh-CN">约<b>三</b>成</q> <i>三</i>
            <title>中文</title><br>中文 | <title>中文</title><br><i>中文</i>
            <p>(乡村e镇) and (中共中央 国务院)</p> | <p>(<i>乡村e镇</i>) and (<i>中共中央 国务院</i>)</p>
            """)
    void everyRunOfChineseIsMarked(String html, String expected) {
        assertThat(ChineseWords.mark(html))
                .isEqualTo(expected.replace("<i", "<span lang=\"zh-CN\"").replace("</i>", "</span>"));
    }
}
