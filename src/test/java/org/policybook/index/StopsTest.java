package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopsTest {
    private static final Set<String> STANDING = Set.of("标的", "的户", "户的", "的住", "贫困", "困户", "住房");

    /** The program and the script of the search page cut in the order of the list that both have. */
    @Test
    void theLongestFrameIsCutFirst() {
        assertThat(Words.CHINESE_STOP)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparingInt(String::length).reversed());
    }

    @ParameterizedTest
    @CsvSource({
        "标的, 标的",
        "了解, 了解",
        "目的, 目的",
        "贫困户的住房, 贫困户的住房",
        "贫困户的保险, 贫困户 保险",
        "贫困户如何脱贫, 贫困户 脱贫",
        "如何, 如何",
        "谁负责技能培训, 技能培训",
        "技能培训由谁负责, 技能培训",
    })
    void aFrameIsCutOutOnlyWhereTheWordCanStandNowhere(String word, String parts) {
        assertThat(String.join(" ", Stops.parts(word, STANDING::contains))).isEqualTo(parts);
    }
}
