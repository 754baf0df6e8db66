package org.policybook.load;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.policybook.model.Diagnostics;
import tools.jackson.databind.JsonNode;

/** Holds YAML against the JSON Schemas of {@code schema/}, the same files that editors use. */
final class Schemas {
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
            new SchemaFault(error, path, rule, yaml.places()).report(problems);
            if (!error.getKeyword().equals("additionalProperties")) {
                refused.add(path);
            }
        }
        return refused;
    }

    /** What a value at {@code path} is written like, by the examples of the schema {@code name}. */
    String examples(String name, String path) {
        return SchemaFault.list(at(schema(name).getSchemaNode(), path).path("examples"));
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
}
