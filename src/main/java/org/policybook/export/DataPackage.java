package org.policybook.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.policybook.citation.Access;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Site;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code datapackage.json}: what the files of {@code data/} hold, after Frictionless Data Package 2. */
final class DataPackage {
    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
    private static final String DESCRIPTION =
            "CSV 表中，凡供人阅读之处用词而不用代码，中文一列，英文一列，多值以“；”（英文以“; ”）相连；JSON 用代码，各代码的中英文见 vocabulary。"
                    + "以等号、加号、减号或 @ 开头的文字，在 CSV 中前加一撇号。";
    private static final String DESCRIPTION_EN =
            "In the CSV tables words stand in place of keys, Chinese in one column and English in the next (_en), and lists"
                    + " are joined by “；” (English: “; ”). JSON keeps the keys; the table vocabulary has their words in both"
                    + " languages. In CSV an apostrophe stands before text that begins with an equals, plus, minus or at sign.";

    private final ObjectNode descriptor = JsonNodeFactory.instance.objectNode();
    private final ArrayNode resources;

    DataPackage(KnowledgeBase knowledge) {
        Site site = knowledge.site();
        descriptor.put("$schema", PROFILE).put("name", "policybook").put("title", site.title());
        if (site.titleEn() != null) {
            descriptor.put("title_en", site.titleEn());
        }
        descriptor.put("description", site.description() == null ? DESCRIPTION : site.description() + DESCRIPTION);
        descriptor.put(
                "description_en",
                site.descriptionEn() == null ? DESCRIPTION_EN : site.descriptionEn() + " " + DESCRIPTION_EN);
        if (site.baseUrl() != null) {
            descriptor.put("homepage", site.baseUrl());
        }
        LocalDate date = Access.to(knowledge).date();
        if (date != null) {
            descriptor.put("created", date + "T00:00:00Z");
        }
        descriptor
                .putArray("licenses")
                .addObject()
                .put("name", "CC-BY-4.0")
                .put("path", "https://creativecommons.org/licenses/by/4.0/")
                .put("title", "Creative Commons Attribution 4.0");
        if (site.publisher() != null) {
            ObjectNode publisher =
                    descriptor.putArray("contributors").addObject().put("title", site.publisher());
            if (site.publisherEn() != null) {
                publisher.put("title_en", site.publisherEn());
            }
            publisher.putArray("roles").add("publisher");
        }
        resources = descriptor.putArray("resources");
    }

    /** Describes a table of CSV with its fields. */
    static <T> ObjectNode csv(Table<T> table, Measured file) {
        ObjectNode resource = resource(table.name(), table.name() + ".csv", table, "csv", "text/csv", file);
        resource.put("type", "table");
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        table.printed().forEach(column -> fields.add(field(column)));
        schema.putArray("missingValues").add("");
        if (table.columns().getFirst().name().equals("id")) {
            schema.putArray("primaryKey").add("id");
        }
        ArrayNode foreignKeys = JsonNodeFactory.instance.arrayNode();
        table.printed().stream()
                .filter(column -> !column.key().isEmpty())
                .forEach(column -> foreignKeys.add(foreignKey(column, table.name())));
        if (!foreignKeys.isEmpty()) {
            schema.set("foreignKeys", foreignKeys);
        }
        return resource;
    }

    /** Describes the same table as JSON. */
    static ObjectNode json(Table<?> table, Measured file) {
        return resource(table.name() + "-json", table.name() + ".json", table, "json", "application/json", file);
    }

    /** Adds the description of one file. */
    void add(ObjectNode resource) {
        resources.add(resource);
    }

    byte[] print() {
        return JsonTable.print(descriptor);
    }

    private static ObjectNode resource(
            String name, String path, Table<?> table, String format, String mediaType, Measured file) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("path", path)
                .put("title", table.title())
                .put("title_en", Labels.english(table.name()))
                .put("format", format)
                .put("mediatype", mediaType)
                .put("encoding", StandardCharsets.UTF_8.name().toLowerCase(Locale.ROOT))
                .put("bytes", file.size())
                .put("hash", "sha256:" + file.hash());
    }

    private static ObjectNode field(Column<?> column) {
        ObjectNode field = JsonNodeFactory.instance
                .objectNode()
                .put("name", column.name())
                .put("title", column.title())
                .put("title_en", column.english())
                .put("type", type(column.type()));
        switch (column.type()) {
            case BOOLEAN -> {
                field.putArray("trueValues").add(Cell.Flag.YES);
                field.putArray("falseValues").add(Cell.Flag.NO);
            }
            case LIST -> field.put("delimiter", Cell.SEPARATOR);
            case LIST_EN -> field.put("delimiter", Cell.ENGLISH_SEPARATOR);
            default -> {}
        }
        return field;
    }

    private static String type(Column.Type type) {
        return type == Column.Type.LIST_EN
                ? type(Column.Type.LIST)
                : type.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode foreignKey(Column<?> column, String table) {
        int dot = column.key().indexOf('.');
        String resource = column.key().substring(0, dot);
        ObjectNode key = JsonNodeFactory.instance.objectNode();
        key.putArray("fields").add(column.name());
        ObjectNode reference = key.putObject("reference");
        if (!resource.equals(table)) {
            reference.put("resource", resource);
        }
        reference.putArray("fields").add(column.key().substring(dot + 1));
        return key;
    }
}
