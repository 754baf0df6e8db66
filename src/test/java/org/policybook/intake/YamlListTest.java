package org.policybook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.model.Place;
import org.policybook.model.Places;

class YamlListTest {
    /** A list within an entry stands deeper than the entries. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                                        '- id: b\n'
            '[]\n',                                    '- id: b\n'
            '# head\n[]\n',                            '# head\n\n- id: b\n'
            '- id: a\n  also:\n    - clause: 1\n',     '- id: a\n  also:\n    - clause: 1\n\n- id: b\n'
            '  - id: a',                               '  - id: a\n\n  - id: b\n'
            """)
    void anEntryIsAddedInTheColumnOfTheOthers(String before, String after) {
        TextLines lines = TextLines.of(before.replace("\\n", "\n"));
        new YamlList(lines).append("- id: b\n");
        assertThat(lines.text()).isEqualTo(after.replace("\\n", "\n"));
    }

    @Test
    void anEntryGoesWithItsParagraphOfCommentsAndLeavesTheOthers() {
        TextLines lines =
                TextLines.of("# file\n- id: a\n\n# of b\n- id: b\n  also:\n    - clause: 1\n\n# of c\n- id: c\n");
        Places places = Places.at(new Place("targets.yaml", 5, 3));
        assertThat(new YamlList(lines).remove(places)).isTrue();
        assertThat(lines.text()).isEqualTo("# file\n- id: a\n\n# of c\n- id: c\n");
    }

    @Test
    void betweenBracesNothingIsAdded() {
        assertThat(new YamlList(TextLines.of("[{id: a}]\n")).isOpen()).isFalse();
    }
}
