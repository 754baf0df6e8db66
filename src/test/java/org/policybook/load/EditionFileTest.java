package org.policybook.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.model.Edition;
import org.policybook.model.Place;
import org.policybook.model.Places;

/** What the program has written is read in one step; what it has not is left to the schema. */
class EditionFileTest {
    private static final Path FILE =
            Path.of("src/test/resources/org/policybook/export/content/editions/2026-11-21.json");

    private static boolean isReadAtOnce(String json) {
        return Tables.written(json, Edition.class, Places.at(Place.of("edition")))
                .isPresent();
    }

    @Test
    void aWrittenEditionIsReadAtOnce() throws IOException {
        assertThat(isReadAtOnce(Files.readString(FILE))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "\"2020-2022\""})
    void thePlanMayBeForAnyYears(String period) throws IOException {
        String text = Files.readString(FILE);
        assertThat(isReadAtOnce(text.replace("\"period\":2020", "\"period\":" + period)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"terms\":[ | \"termz\":[",
                "\"rendition\":\"digest\" | \"rendition\":\"whole\"",
                "{\"date\":\"2026-11-21\" | {\"date\":\"2026-11-21\",\"date\":\"2026-11-21\"",
                "{\"date\":\"2026-11-21\" | {\"date\":\"2026-13-21\"",
                "\"period\":2020 | \"period\":\"2020-22\"",
                "\"value\":\"50.5\" | \"value\":\"fifty\"",
                "]} | ]",
            })
    void anythingElseIsNot(String written, String instead) throws IOException {
        String text = Files.readString(FILE);
        assertThat(text).contains(written);
        assertThat(isReadAtOnce(text.replace(written, instead))).isFalse();
    }
}
