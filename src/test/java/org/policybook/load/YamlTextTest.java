package org.policybook.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.model.Diagnostics;
import org.policybook.model.SourceText;

class YamlTextTest {
    /** YAML puts a space where a line is broken, which is right between words and wrong between Chinese characters. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`note: 蔬菜\\n  面积`, 蔬菜面积",
                "`note: 蔬菜，\\n  不含   瓜果\\n  面积`, 蔬菜，不含   瓜果面积",
                "`note: >\\n  蔬菜\\n  面积\\n`, `蔬菜面积\\n`",
                "`note: >-\\n  蔬菜\\n  面积`, 蔬菜面积",
                "`note: \"蔬菜\\n  面积\"`, 蔬菜面积",
                "`note: '蔬菜\\n  面积'`, 蔬菜面积",
                "`note: 中央 国务院关于\\n  中央 国务院的意见`, 中央 国务院关于中央 国务院的意见",
                "`note: 2020\\n  年底`, 2020年底",
                "`note: raised in 2020\\n  15 villages`, raised in 2020 15 villages",
                "`note: It ends in 2020.\\n  15 counties`, It ends in 2020. 15 counties",
                "`note: there.\\n  “Poor” villages`, there. “Poor” villages",
                "`note: 到2020\\n  15个县`, 到2020 15个县",
                "`note: GDP\\n  growth`, GDP growth",
                "`note: 品牌\\n  brands`, 品牌brands",
                "`note: |\\n  蔬菜\\n  面积\\n`, `蔬菜\\n面积\\n`",
                "`note: 蔬菜\\n\\n  面积`, `蔬菜\\n面积`",
            })
    void chineseThatIsBrokenOverLinesIsClosedUp(String yaml, String note) {
        String text = yaml.replace("\\n", "\n");
        YamlText read = YamlText.parse(text, new SourceText("table.yaml", text), 1, new Diagnostics())
                .orElseThrow();
        assertThat(read.tree().path("note").asString()).isEqualTo(note.replace("\\n", "\n"));
    }
}
