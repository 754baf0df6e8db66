package org.policybook.export;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.policybook.model.Edition;
import org.policybook.model.Magnitude;
import org.policybook.model.Period;
import org.policybook.model.Target;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * An edition as it is kept: the same for the same content, a line a thing, so that version control shows what changed.
 * What is absent or empty is left out.
 */
public final class EditionJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .addMixIn(Target.class, WithoutPlaces.class)
            .addModule(new SimpleModule("edition")
                    .addSerializer(Magnitude.class, new Printed())
                    .addSerializer(Period.class, new Years()))
            .build();

    private EditionJson() {}

    /** The fields of the entry and nothing that is concluded from them. */
    @JsonIgnoreProperties("places")
    @JsonAutoDetect(
            getterVisibility = JsonAutoDetect.Visibility.NONE,
            isGetterVisibility = JsonAutoDetect.Visibility.NONE,
            fieldVisibility = JsonAutoDetect.Visibility.ANY)
    private interface WithoutPlaces {}

    /** A number as a string keeps the digits that it was printed with. */
    private static final class Printed extends StdSerializer<Magnitude> {
        Printed() {
            super(Magnitude.class);
        }

        @Override
        public void serialize(Magnitude value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(value.printed());
        }
    }

    /** As document.md has it: a number where it is one year, else words. */
    private static final class Years extends StdSerializer<Period> {
        Years() {
            super(Period.class);
        }

        @Override
        public void serialize(Period value, JsonGenerator generator, SerializationContext context) {
            if (value.isOneYear()) {
                generator.writeNumber(value.first());
            } else {
                generator.writeString(value.toString());
            }
        }
    }

    /** The file of {@code edition}, {@code content/editions/DATE.json}. */
    public static byte[] print(Edition edition) {
        String file = edition.documents().stream()
                .map(EditionJson::document)
                .collect(Collectors.joining(",\n", "{\"date\":\"" + edition.date() + "\",\n\"documents\":[\n", "],\n"));
        return (file
                        + list("terms", edition.terms()) + ",\n"
                        + list("regions", edition.regions()) + ",\n"
                        + list("themes", edition.themes()) + ",\n"
                        + list("indicators", edition.indicators()) + "}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String document(Edition.Document document) {
        ObjectNode head = JSON.valueToTree(document);
        head.remove(List.of("clauses", "targets", "citations"));
        String opening = head.toString();
        return opening.substring(0, opening.length() - 1) + ",\n"
                + list("clauses", document.clauses()) + ",\n"
                + list("targets", document.targets()) + ",\n"
                + list("citations", document.citations()) + "}";
    }

    private static String list(String name, List<?> things) {
        return things.stream()
                .map(JSON::writeValueAsString)
                .collect(Collectors.joining(",\n", "\"" + name + "\":[\n", "]"));
    }
}
