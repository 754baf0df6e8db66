package org.policybook.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.model.Change;
import org.policybook.model.FrontMatter;
import org.policybook.model.Grade;
import org.policybook.model.Instrument;
import org.policybook.model.Language;
import org.policybook.model.Population;
import org.policybook.model.Reason;
import org.policybook.model.Region;
import org.policybook.model.ResponsibleUnit;
import org.policybook.model.Target;
import org.policybook.model.Term;
import org.policybook.model.Word;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

class LabelsTest {
    private static final List<Language> LANGUAGES = List.of(Language.ZH, Language.EN);

    @Test
    void everyKeyHasAWord() {
        Map<String, List<Enum<?>>> keys = Map.of(
                "rendition", List.of(FrontMatter.Rendition.values()),
                "level", List.of(Region.Level.values()),
                "sort", List.of(Population.Sort.values()),
                "role", List.of(ResponsibleUnit.Role.values()),
                "instrument", List.of(Instrument.values()),
                "kind", List.of(Target.Kind.values()),
                "comparator", List.of(Target.Comparator.values()),
                "measures", List.of(Target.Measures.values()),
                "tier", List.of(Target.Tier.values()),
                "modality", List.of(Target.Modality.values()));
        keys.forEach((kind, constants) ->
                constants.forEach(key -> assertThat(Labels.of(kind, key).text()).isNotBlank()));
        for (Change.Sort sort : Change.Sort.values()) {
            assertThat(Labels.of("change", sort).text()).isNotBlank();
            assertThat(Labels.of("hashed", sort).text()).isNotBlank();
        }
        for (ChangeTable.Subject subject : ChangeTable.Subject.values()) {
            assertThat(Labels.of("change.kind", subject).text()).isNotBlank();
        }
        for (Enum<?> status : List.of(Target.Status.values())) {
            assertThat(Labels.of("status", status).text()).isNotBlank();
        }
        for (Enum<?> status : List.of(Term.Status.values())) {
            assertThat(Labels.of("status", status).text()).isNotBlank();
        }
        for (Reason reason : Reason.values()) {
            for (Language language : LANGUAGES) {
                assertThat(Labels.word("reason." + Word.of(reason), language)).isNotBlank();
            }
        }
        for (Grade grade : List.of(Grade.B, Grade.C)) {
            for (Language language : LANGUAGES) {
                assertThat(Labels.word("caveat." + Word.of(grade), language)).isNotBlank();
            }
        }
    }

    /** What a reader of the data meets is what a reader of the pages meets. */
    @ParameterizedTest
    @CsvSource({"labels.properties, zh", "labels_en.properties, en"})
    void theWordsAreThoseOfThePages(String file, String language) throws IOException {
        Properties labels = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Labels.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            labels.load(reader);
        }
        Map<String, String> pages = new YAMLMapper()
                .readValue(
                        Files.readString(Path.of("templates/i18n/" + language + ".yaml")),
                        new TypeReference<Map<String, String>>() {});
        for (String key : labels.stringPropertyNames()) {
            if (key.matches("(?:role|instrument|kind|measures|tier|modality|status)\\..*")) {
                assertThat(labels.getProperty(key)).as(key).isEqualToIgnoringCase(pages.get(key));
            }
        }
    }

    @Test
    void bothLanguagesHaveAWordForEveryKey() {
        for (String field : List.of("rendition", "level", "kind", "comparator", "measures", "per", "tier", "status")) {
            for (String key : Labels.keys(field)) {
                assertThat(Labels.open(field, key).text()).as(key).isNotEqualTo(key);
                assertThat(Labels.word(field + "." + key, Language.EN)).isNotBlank();
            }
        }
    }

    @Test
    void anUnknownDenominatorIsPrintedAsItStands() {
        assertThat(Labels.open("per", "mu").text()).isEqualTo("每亩");
        assertThat(Labels.open("per", "orchard").text()).isEqualTo("orchard");
        assertThat(Labels.open("per", "orchard").english()).isEqualTo("orchard");
    }
}
