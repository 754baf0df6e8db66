package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EnglishCitationsTest {
    @Test
    void openMarksAreReadSoon() {
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(EnglishCitations.find("“".repeat(200_000) + "”（《甲》）"))
                        .isNotEmpty());
    }

    @Test
    void aTitleIsKnownByItsNumberOrItsPrintedTitle() {
        String text = "Under the “Opinions on Enterprises” (甘政办发〔2018〕122号), the “three shifts” (“三个转向”) and the "
                + "“Measures for Responsibility” (《乡村振兴责任制实施办法》).";
        assertThat(EnglishCitations.find(text))
                .extracting(
                        EnglishCitations.Found::title, EnglishCitations.Found::chinese, EnglishCitations.Found::number)
                .containsExactly(
                        tuple("Opinions on Enterprises", null, "甘政办发〔2018〕122号"),
                        tuple("Measures for Responsibility", "乡村振兴责任制实施办法", null));
    }
}
