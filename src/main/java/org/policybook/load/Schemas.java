package org.policybook.load;

import static java.util.stream.Collectors.joining;
import static org.policybook.model.DiagnosticCode.BAD_FORM;
import static org.policybook.model.DiagnosticCode.INVALID_VALUE;
import static org.policybook.model.DiagnosticCode.MISSING_FIELD;
import static org.policybook.model.DiagnosticCode.UNKNOWN_FIELD;
import static org.policybook.model.DiagnosticCode.WRONG_TYPE;
import static org.policybook.model.DiagnosticCode.YAML_SYNTAX;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostic;
import org.policybook.model.Diagnostics;
import org.policybook.model.Nearest;
import org.policybook.model.Place;
import tools.jackson.databind.JsonNode;

/** Holds YAML against the JSON Schemas of {@code schema/}, the same files that editors use. */
final class Schemas {
    private static final int LONGEST_SHOWN = 60;

    /** {@code title：方案} is one word to YAML. */
    private static final Pattern WIDE_COLON = Pattern.compile("[A-Za-z_]{1,30}+\\s?：");

    /** A value between quotation marks that are none to YAML. */
    private static final Pattern ODD_QUOTES = Pattern.compile("[“”„＂「]([^“”„＂」]*+)[“”＂」]");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * Reports every way in which {@code yaml} is not as the schema {@code name} says.
     *
     * @return the paths of the values that cannot be used; an unknown field does no such harm
     */
    Set<String> refused(String name, YamlText yaml, Diagnostics problems) {
        Schema schema = schema(name);
        Set<String> refused = new HashSet<>();
        for (Error error : schema.validate(yaml.tree())) {
            String path = path(error);
            JsonNode rule = at(schema.getSchemaNode(), path);
            report(error, path, rule, yaml.places(), problems);
            if (!error.getKeyword().equals("additionalProperties")) {
                refused.add(path);
            }
        }
        return refused;
    }

    /** What a value at {@code path} is written like, by the examples of the schema {@code name}. */
    String examples(String name, String path) {
        return list(at(schema(name).getSchemaNode(), path).path("examples"));
    }

    private Schema schema(String name) {
        return schemas.computeIfAbsent(name, this::read);
    }

    private Schema read(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            return registry.getSchema(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(Error error, String path, JsonNode rule, YamlPlaces places, Diagnostics problems) {
        String value = shown(error.getInstanceNode());
        String field = String.valueOf(error.getProperty());
        Matcher quoted = ODD_QUOTES.matcher(value);
        if (error.getInstanceNode().isString() && quoted.matches()) {
            problems.reportAs(places.value(path), YAML_SYNTAX, "odd-quotes", value, quoted.group(1));
            return;
        }
        switch (error.getKeyword()) {
            case "additionalProperties" ->
                problems.reportUnknown(
                        places.key(path + "/" + field),
                        UNKNOWN_FIELD,
                        field,
                        new TreeSet<>(rule.path("properties").propertyNames()));
            case "required" ->
                missing(places.value(path), field, rule.path("properties").path(field), problems);
            case "minLength" -> missing(places.value(path), last(path), rule, problems);
            case "type" -> {
                if (WIDE_COLON.matcher(value).lookingAt()) {
                    String key = value.substring(0, value.indexOf('：')).strip();
                    problems.reportAs(places.value(path), YAML_SYNTAX, "colon", key);
                    return;
                }
                boolean named = !last(path).matches("\\d*+");
                String type = list(error.getSchemaNode());
                problems.reportAs(
                        places.value(path),
                        WRONG_TYPE,
                        type.equals("integer") ? type : null,
                        named ? last(path) : value,
                        type);
            }
            case "enum" -> {
                Set<String> allowed = new TreeSet<>();
                rule.path("enum").forEach(word -> allowed.add(word.asString()));
                if (last(path).equals("comparator")) {
                    problems.add(new Diagnostic(
                            places.value(path),
                            INVALID_VALUE,
                            "comparator",
                            List.of(value),
                            Nearest.of(value, allowed)));
                } else {
                    problems.reportUnknown(places.value(path), INVALID_VALUE, value, allowed, list(rule.path("enum")));
                }
            }
            case "minimum", "maximum" ->
                problems.report(
                        places.value(path),
                        INVALID_VALUE,
                        value,
                        shown(rule.path("minimum")) + " … " + shown(rule.path("maximum")));
            default -> problems.report(places.value(path), BAD_FORM, value, list(rule.path("examples")));
        }
    }

    /** Says also what the field may be, where the schema does. */
    private static void missing(Place place, String field, JsonNode rule, Diagnostics problems) {
        if (rule.has("enum")) {
            problems.reportAs(place, MISSING_FIELD, "allowed", field, list(rule.path("enum")));
        } else if (rule.has("examples")) {
            problems.reportAs(place, MISSING_FIELD, "like", field, list(rule.path("examples")));
        } else {
            problems.report(place, MISSING_FIELD, field);
        }
    }

    private static String path(Error error) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            path.append('/').append(error.getInstanceLocation().getElement(i));
        }
        return path.toString();
    }

    /** What the schema says of the value at {@code path}. */
    private static JsonNode at(JsonNode schema, String path) {
        JsonNode at = schema;
        for (String step : path.substring(Math.min(1, path.length())).split("/", -1)) {
            if (!step.isEmpty()) {
                at = at.has("items") ? at.path("items") : at.path("properties").path(step);
            }
        }
        return at;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** One word, or several with bars between them. */
    private static String list(@Nullable JsonNode words) {
        if (words == null) {
            return "";
        }
        return words.isArray() ? words.valueStream().map(JsonNode::asString).collect(joining(" | ")) : words.asString();
    }

    /** A value as a message names it. */
    static String shown(@Nullable JsonNode node) {
        String text = node == null ? "" : node.isValueNode() ? node.asString() : node.toString();
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
