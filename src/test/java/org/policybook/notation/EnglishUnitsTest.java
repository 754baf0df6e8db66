package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnglishUnitsTest {
    @Test
    void semicolonsPartNamesThatHoldCommas() {
        assertThat(EnglishUnits.atEnd("Text. (Responsible units: Science, Technology Section; Finance Section)", 2))
                .hasValueSatisfying(units ->
                        assertThat(units.names()).containsExactly("Science, Technology Section", "Finance Section"));
    }

    @Test
    void aLabelThatHoldsBelowIsNoName() {
        assertThat(EnglishUnits.atEnd("(Lead section, here and below: Crops Section).", 1))
                .hasValueSatisfying(units -> assertThat(units.names()).containsExactly("Crops Section"));
    }

    @Test
    void anOrdinaryBracketIsLeftAlone() {
        assertThat(EnglishUnits.atEnd("one speciality a township (“一乡一特”)", 2)).isEmpty();
        assertThat(EnglishUnits.atEnd("no bracket at all", 1)).isEmpty();
    }
}
