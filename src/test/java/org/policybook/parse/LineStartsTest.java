package org.policybook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.model.SourceText;

class LineStartsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "甲", "\n", "甲\n乙", "甲\n", "\n\n甲\n\n乙丙\n", "𠀀甲\n𠀀乙"})
    void agreesWithTheTextItself(String text) {
        SourceText source = new SourceText("document.md", text);
        LineStarts lines = new LineStarts(source);
        for (int offset = 0; offset <= text.length(); offset++) {
            assertThat(lines.at(offset)).isEqualTo(source.at(offset));
        }
    }
}
