package org.policybook.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Prints a table as an array of objects, every key always present; UTF-8, lines ended by LF. */
final class JsonTable implements Closeable {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .build()
            .writerWithDefaultPrettyPrinter();

    private final List<? extends Column<?>> columns;
    private final OutputStream out;
    private final JsonGenerator json;

    /** Begins a table; {@code out} is left open. */
    JsonTable(Table<?> table, OutputStream out) {
        this.columns = table.columns();
        this.out = out;
        this.json = JSON.createGenerator(out);
        json.writeStartArray();
    }

    /** Writes a row. */
    void row(List<? extends Cell> cells) {
        json.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            json.writeName(columns.get(i).name());
            cells.get(i).write(json);
        }
        json.writeEndObject();
    }

    /** Ends the table. */
    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.close();
        out.write('\n');
    }

    /** Any tree in the same manner. */
    static byte[] print(JsonNode tree) {
        return (JSON.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
