package org.policybook.export;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints a table as an array of objects, every key always present; UTF-8, lines ended by LF. */
final class JsonTable {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .build();

    private JsonTable() {}

    static <T> byte[] print(Table<T> table) {
        ArrayNode rows = JSON.createArrayNode();
        for (T row : table.rows()) {
            ObjectNode object = rows.addObject();
            table.columns()
                    .forEach(column ->
                            object.set(column.name(), column.cell().apply(row).json()));
        }
        return print(rows);
    }

    /** Any tree in the same manner. */
    static byte[] print(JsonNode tree) {
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
