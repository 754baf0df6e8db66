package org.policybook.load;

import static org.policybook.model.DiagnosticCode.DUPLICATE_ID;
import static org.policybook.model.DiagnosticCode.INVALID_VALUE;
import static org.policybook.model.DiagnosticCode.MISSING_FILE;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.policybook.model.Diagnostics;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.SourceText;
import tools.jackson.core.JacksonException;
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

    private final Schemas schemas;
    private final Diagnostics problems;

    Tables(Schemas schemas, Diagnostics problems) {
        this.schemas = schemas;
        this.problems = problems;
    }

    /**
     * Reads a file that is a list of entries.
     *
     * @param schema name of its schema
     * @param id what must be unique among the entries
     * @param required whether the file's absence is an error
     */
    <T> List<T> list(Path path, String file, String schema, Class<T> type, Function<T, String> id, boolean required) {
        if (!Files.exists(path)) {
            if (required) {
                problems.report(Place.of(file), MISSING_FILE, file);
            }
            return List.of();
        }
        return TextFile.read(path, file, problems)
                .flatMap(text -> YamlText.parse(text.text(), text, 1, problems))
                .map(yaml -> entries(yaml, schema, type, id))
                .orElse(List.of());
    }

    private <T> List<T> entries(YamlText yaml, String schema, Class<T> type, Function<T, String> id) {
        if (yaml.tree().isMissingNode() || yaml.tree().isNull()) {
            return List.of();
        }
        schemas.accept(schema, yaml, problems);
        List<T> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (int i = 0; i < yaml.tree().size(); i++) {
            Places places = yaml.places().entry("/" + i);
            Optional<T> entry = read(yaml.tree().get(i), type, places);
            entry.ifPresent(e -> {
                Place first = seen.putIfAbsent(id.apply(e), places.here());
                if (first == null) {
                    entries.add(e);
                } else {
                    problems.report(places.of("id"), DUPLICATE_ID, id.apply(e), first.toString());
                }
            });
        }
        return List.copyOf(entries);
    }

    /** Reads one file, or one front matter, that is a single entry. */
    <T> Optional<T> single(String yaml, SourceText source, int firstLine, String schema, Class<T> type) {
        return YamlText.parse(yaml, source, firstLine, problems).flatMap(parsed -> {
            boolean accepted = schemas.accept(schema, parsed, problems);
            return accepted ? read(parsed.tree(), type, parsed.places().entry("")) : Optional.empty();
        });
    }

    /** Binds an entry; one that the schema has complained of may not bind, and that is no second error. */
    private <T> Optional<T> read(JsonNode node, Class<T> type, Places places) {
        if (!node.isObject() || !bounded(node)) {
            return Optional.empty();
        }
        int before = problems.sorted().size();
        try {
            InjectableValues values = new InjectableValues.Std().addValue(Places.class, places);
            return Optional.of(MAPPER.readerFor(type).with(values).readValue(node));
        } catch (JacksonException | IllegalArgumentException e) {
            if (before == 0) {
                problems.report(places.here(), INVALID_VALUE, type.getSimpleName());
            }
            return Optional.empty();
        }
    }

    /** Numbers such as 1E+99999999 are refused: adding to one would take half a minute. */
    private static boolean bounded(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal value = node.decimalValue();
            return value.precision() <= 30 && Math.abs(value.scale()) <= 30;
        }
        return node.valueStream().allMatch(Tables::bounded);
    }
}
