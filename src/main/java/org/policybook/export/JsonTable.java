package org.policybook.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Prints a table as an array of objects, every key always present; UTF-8, lines ended by LF. */
final class JsonTable {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .build()
            .writerWithDefaultPrettyPrinter();

    private JsonTable() {}

    /** Writes the rows one by one; {@code out} stays open. */
    static <T> void print(Table<T> table, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (T row : table.rows()) {
                json.writeStartObject();
                for (Column<T> column : table.columns()) {
                    json.writeName(column.name());
                    json.writeTree(column.cell().apply(row).json());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.write('\n');
    }

    /** Any tree in the same manner. */
    static byte[] print(JsonNode tree) {
        return (JSON.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
