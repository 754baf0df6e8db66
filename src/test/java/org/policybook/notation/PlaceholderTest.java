package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {
    @ParameterizedTest
    @ValueSource(strings = {"待填", " 待填：数的是什么", "（待填）", "to be filled", "To be filled in: the name"})
    void isWhatASkeletonLeaves(String text) {
        assertThat(Placeholder.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "待填报表格", "表中待填：无", "to be filled-in forms", "填"})
    void isNoWordOfADocument(String text) {
        assertThat(Placeholder.is(text)).isFalse();
    }
}
