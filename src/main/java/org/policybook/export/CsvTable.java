package org.policybook.export;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.policybook.notation.Width;

/**
 * Prints a table as RFC 4180 has it, with a byte order mark, without which Excel takes UTF-8 for something else. The
 * header holds the field names; the rows hold words, in Chinese and beside them in English.
 */
final class CsvTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d++(\\.\\d++)?");

    private CsvTable() {}

    /** Writes the rows one by one; {@code out} stays open. */
    static <T> void print(Table<T> table, OutputStream out) throws IOException {
        List<Column<T>> columns = table.printed();
        String head = line(columns.stream().map(Column::name).toList());
        out.write((BYTE_ORDER_MARK + head).getBytes(StandardCharsets.UTF_8));
        for (T row : table.rows()) {
            String line = line(columns.stream()
                    .map(column -> column.cell().apply(row).text())
                    .toList());
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String line(List<String> values) {
        return values.stream().map(CsvTable::field).collect(joining(",", "", LINE_END));
    }

    private static String field(String value) {
        String safe = isFormula(value) ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /**
     * Whether a spreadsheet might run the value: then an apostrophe before it makes it text (OWASP, CSV injection). Some
     * of them take full-width signs for half-width ones.
     */
    private static boolean isFormula(String value) {
        if (value.isEmpty() || NUMBER.matcher(value).matches()) {
            return false;
        }
        return switch (Width.fold(value.charAt(0))) {
            case '=', '+', '-', '@', '\t', '\r', '\n' -> true;
            default -> false;
        };
    }
}
