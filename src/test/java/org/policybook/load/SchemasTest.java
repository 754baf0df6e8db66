package org.policybook.load;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policybook.model.Edition;
import org.policybook.model.FrontMatter;
import org.policybook.model.Grade;
import org.policybook.model.Indicator;
import org.policybook.model.Population;
import org.policybook.model.Reason;
import org.policybook.model.Region;
import org.policybook.model.Removal;
import org.policybook.model.Site;
import org.policybook.model.Target;
import org.policybook.model.Term;
import org.policybook.model.Theme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors are told of a file is what the program reads. */
class SchemasTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("records")
    void aSchemaHasTheFieldsOfItsRecord(String schema, String entry, Class<?> record) {
        assertThat(names(node(schema).at(entry + "/properties"))).isEqualTo(fields(record));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void aSchemaAllowsTheWordsThatTheProgramKnows(String schema, String field, Class<? extends Enum<?>> words) {
        Set<String> allowed = new TreeSet<>();
        node(schema)
                .at(field + "/enum")
                .forEach(word -> allowed.add(word.asString().toLowerCase(Locale.ROOT)));
        assertThat(allowed)
                .isEqualTo(Arrays.stream(words.getEnumConstants())
                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                        .collect(toCollection(TreeSet::new)));
    }

    /** A word is called the same in an error, in an editor and in what is exported. */
    @ParameterizedTest
    @MethodSource("words")
    void aWordIsCalledWhatTheExportCallsIt(String schema, String field, Class<? extends Enum<?>> words)
            throws IOException {
        Properties labels = new Properties();
        try (Reader in =
                Files.newBufferedReader(Path.of("src/main/resources/org/policybook/export/labels.properties"))) {
            labels.load(in);
        }
        String name = field.substring(field.lastIndexOf('/') + 1);
        JsonNode rule = node(schema).at(field);
        List<String> called = rule.path("enum")
                .valueStream()
                .map(word -> labels.getProperty(name + "." + word.asString()))
                .toList();
        assertThat(rule.path("enumDescriptions").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(called);
    }

    /** Every field says what it is for, and a form is shown by an example that has it. */
    @ParameterizedTest
    @MethodSource("records")
    void everyFieldIsExplained(String schema, String entry, Class<?> record) {
        for (JsonNode field : node(schema).at(entry + "/properties")) {
            assertThat(field.has("description") || field.has("enum"))
                    .as(field.toString())
                    .isTrue();
            if (field.has("pattern")) {
                assertThat(field.get("examples"))
                        .isNotEmpty()
                        .filteredOn(example -> !isYear(field, example))
                        .allSatisfy(example -> assertThat(example.asString())
                                .matches(field.get("pattern").asString()));
            }
        }
    }

    /** A whole number needs no form. */
    private static boolean isYear(JsonNode field, JsonNode example) {
        return field.path("type").toString().contains("integer")
                && example.asString().matches("\\d+");
    }

    private static Stream<Arguments> records() {
        return Stream.of(
                arguments("site", "", Site.class),
                arguments("document", "", FrontMatter.class),
                arguments("regions", "/items", Region.class),
                arguments("themes", "/items", Theme.class),
                arguments("indicators", "/items", Indicator.class),
                arguments("indicators", "/items/properties/verdict", Indicator.SetVerdict.class),
                arguments("indicators", "/items/properties/confusable/items", Indicator.Confusable.class),
                arguments("populations", "/items", Population.class),
                arguments("glossary", "/items", Term.class),
                arguments("removed", "/items", Removal.class),
                arguments("edition", "", Edition.class),
                arguments("edition", "/properties/documents/items", Edition.Document.class),
                arguments("edition", "/properties/documents/items/properties/clauses/items", Edition.Clause.class),
                arguments("edition", "/properties/documents/items/properties/targets/items", Target.class),
                arguments("edition", "/properties/documents/items/properties/citations/items", Edition.Citation.class),
                arguments("edition", "/properties/terms/items", Edition.Term.class),
                arguments("targets", "/items", Target.class),
                arguments("targets", "/items/properties/also/items", Target.Restatement.class));
    }

    private static Stream<Arguments> enums() {
        return Stream.of(
                arguments("document", "/properties/rendition", FrontMatter.Rendition.class),
                arguments("regions", "/items/properties/level", Region.Level.class),
                arguments("populations", "/items/properties/sort", Population.Sort.class),
                arguments("glossary", "/items/properties/status", Term.Status.class),
                arguments("targets", "/items/properties/kind", Target.Kind.class),
                arguments("targets", "/items/properties/comparator", Target.Comparator.class),
                arguments("targets", "/items/properties/measures", Target.Measures.class),
                arguments("targets", "/items/properties/tier", Target.Tier.class),
                arguments("targets", "/items/properties/modality", Target.Modality.class),
                arguments("targets", "/items/properties/status", Target.Status.class),
                arguments("indicators", "/items/properties/verdict/properties/grade", Grade.class),
                arguments("indicators", "/items/properties/verdict/properties/reasons/items", Reason.class));
    }

    /** Grades and reasons are codes, which need no other name. */
    private static Stream<Arguments> words() {
        return enums().filter(each -> each.get()[2] != Grade.class && each.get()[2] != Reason.class);
    }

    private static JsonNode node(String schema) {
        return JSON.readTree(Path.of("schema", schema + ".schema.json"));
    }

    private static Set<String> names(JsonNode properties) {
        return new TreeSet<>(properties.propertyNames());
    }

    private static Set<String> fields(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("places"))
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .collect(toCollection(TreeSet::new));
    }
}
