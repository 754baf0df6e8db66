package org.policybook.load;

import static org.policybook.model.DiagnosticCode.INVALID_VALUE;
import static org.policybook.model.DiagnosticCode.MISSING_FIELD;
import static org.policybook.model.DiagnosticCode.UNKNOWN_FIELD;
import static org.policybook.model.DiagnosticCode.WRONG_TYPE;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.policybook.model.Diagnostics;
import tools.jackson.databind.JsonNode;

/** Holds YAML against the JSON Schemas of {@code schema/}, the same files that editors use. */
final class Schemas {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Reports every way in which {@code yaml} is not as the schema {@code name} says; true where there is none. */
    boolean accept(String name, YamlText yaml, Diagnostics problems) {
        Schema schema = schema(name);
        List<Error> errors = schema.validate(yaml.tree());
        for (Error error : errors) {
            report(error, schema.getSchemaNode(), yaml, problems);
        }
        return errors.isEmpty();
    }

    private Schema schema(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            return registry.getSchema(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(Error error, JsonNode schema, YamlText yaml, Diagnostics problems) {
        String path = path(error);
        switch (error.getKeyword()) {
            case "additionalProperties" -> {
                String property = String.valueOf(error.getProperty());
                problems.reportUnknown(
                        yaml.places().key(path + "/" + property), UNKNOWN_FIELD, property, knownFields(schema, error));
            }
            case "required" ->
                problems.report(yaml.places().value(path), MISSING_FIELD, String.valueOf(error.getProperty()));
            case "type" ->
                problems.report(yaml.places().value(path), WRONG_TYPE, last(path), words(error.getSchemaNode()));
            case "enum" ->
                problems.reportUnknown(
                        yaml.places().value(path), INVALID_VALUE, text(error.getInstanceNode()), list(error));
            default -> problems.report(yaml.places().value(path), INVALID_VALUE, text(error.getInstanceNode()));
        }
    }

    private static String path(Error error) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            path.append('/').append(error.getInstanceLocation().getElement(i));
        }
        return path.toString();
    }

    /** The fields that the schema knows where an unknown one was found. */
    private static Set<String> knownFields(JsonNode schema, Error error) {
        JsonNode at = schema;
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            Object step = error.getInstanceLocation().getElement(i);
            at = step instanceof Integer
                    ? at.path("items")
                    : at.path("properties").path(String.valueOf(step));
        }
        return new TreeSet<>(at.path("properties").propertyNames());
    }

    private static List<String> list(Error error) {
        List<String> words = new ArrayList<>();
        JsonNode allowed = error.getSchemaNode();
        if (allowed != null) {
            allowed.forEach(word -> words.add(word.asString()));
        }
        return words;
    }

    private static String words(JsonNode types) {
        if (types == null) {
            return "";
        }
        return types.isArray()
                ? types.valueStream().map(JsonNode::asString).collect(Collectors.joining(" | "))
                : types.asString();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String text(JsonNode node) {
        String text = node == null ? "" : node.isValueNode() ? node.asString() : node.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
