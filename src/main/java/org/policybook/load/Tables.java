package org.policybook.load;

import static org.policybook.model.DiagnosticCode.BAD_FORM;
import static org.policybook.model.DiagnosticCode.DUPLICATE_ID;
import static org.policybook.model.DiagnosticCode.MISSING_FILE;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policybook.model.Diagnostics;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.SourceText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Turns YAML that its schema has accepted into records; an entry that is wrong is reported and left out. */
final class Tables {
    private static final JsonSetter.Value ABSENT_IS_EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, o -> o.setNullHandling(ABSENT_IS_EMPTY))
            .withConfigOverride(Map.class, o -> o.setNullHandling(ABSENT_IS_EMPTY))
            .addModule(RecordReading.module())
            .build();

    private final ContentFolder content;
    private final Schemas schemas;
    private final Notes notes;
    private final Diagnostics problems;

    /** Notes what is wrong and what is left out in {@code notes}. */
    Tables(ContentFolder content, Schemas schemas, Notes notes) {
        this.content = content;
        this.schemas = schemas;
        this.notes = notes;
        this.problems = notes.problems();
    }

    /**
     * Reads a file that is a list of entries.
     *
     * @param name of the file, below the content folder
     */
    <T> List<T> list(String name, Table<T> table) {
        if (!Files.exists(content.path(name))) {
            if (table.required()) {
                problems.report(content.place(name), MISSING_FILE, content.shown(name));
                notes.leftOut(name);
            }
            return List.of();
        }
        Optional<YamlText> yaml =
                TextFile.read(content, name, problems).flatMap(text -> YamlText.parse(text.text(), text, 1, problems));
        if (yaml.isEmpty()) {
            notes.leftOut(name);
        }
        return yaml.map(text -> entries(name, text, table)).orElse(List.of());
    }

    private <T> List<T> entries(String name, YamlText yaml, Table<T> table) {
        if (yaml.tree().isMissingNode() || yaml.tree().isNull()) {
            return List.of();
        }
        Set<String> refused = schemas.refused(table.schema(), yaml, problems);
        if (!yaml.tree().isArray()) {
            notes.leftOut(name);
            return List.of();
        }
        List<T> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (int i = 0; i < yaml.tree().size(); i++) {
            Optional<T> entry = bind("/" + i, yaml, refused, table.schema(), table.type());
            if (entry.isEmpty()) {
                notes.leftOut(name, yaml.tree().get(i).path(table.key()).asString(""));
                continue;
            }
            String id = table.id().apply(entry.get());
            Place place = yaml.places().value("/" + i + "/" + table.key());
            Place first = seen.putIfAbsent(id, place);
            if (first == null) {
                entries.add(entry.get());
            } else {
                problems.report(place, DUPLICATE_ID, id, first.toString());
            }
        }
        return List.copyOf(entries);
    }

    /**
     * Reads one file, or one front matter, that is a single entry.
     *
     * @param firstLine the line of {@code source} on which {@code yaml} begins
     */
    <T> Optional<T> single(String yaml, SourceText source, int firstLine, String schema, Class<T> type) {
        return YamlText.parse(yaml, source, firstLine, problems)
                .map(YamlText::orEmptyEntry)
                .flatMap(text -> {
                    Set<String> refused = schemas.refused(schema, text, problems);
                    return bind("", text, refused, schema, type);
                });
    }

    /**
     * Reads JSON that the program itself has written; empty where it is not exactly that, so that whatever is wrong with
     * it is still to be told.
     *
     * @param places of the record's parts
     */
    static <T> Optional<T> written(String json, Class<T> type, Places places) {
        try {
            InjectableValues values = new InjectableValues.Std().addValue(Places.class, places);
            return Optional.ofNullable(MAPPER.readerFor(type)
                    .with(values)
                    .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(json));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Makes the record of the entry at {@code path}, unless the schema has refused a part of it. */
    private <T> Optional<T> bind(String path, YamlText yaml, Set<String> refused, String schema, Class<T> type) {
        JsonNode node = yaml.tree().at(path);
        if (refused.stream().anyMatch(r -> r.equals(path) || r.startsWith(path + "/"))) {
            return Optional.empty();
        }
        Places places = yaml.places().entry(path);
        try {
            InjectableValues values = new InjectableValues.Std().addValue(Places.class, places);
            return Optional.of(MAPPER.readerFor(type).with(values).readValue(node));
        } catch (JacksonException e) {
            // A day such as 2020-02-30 has the right form and is none.
            String at = path + steps(e);
            problems.report(
                    yaml.places().value(at),
                    BAD_FORM,
                    SchemaFault.shown(yaml.tree().at(at)),
                    schemas.examples(schema, at));
            return Optional.empty();
        }
    }

    private static String steps(JacksonException e) {
        StringBuilder steps = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            steps.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        return steps.toString();
    }
}
