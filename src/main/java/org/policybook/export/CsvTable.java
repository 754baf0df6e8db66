package org.policybook.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
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

    private final List<? extends Column<?>> columns;
    private final OutputStream out;

    /** Begins a table with its header; {@code out} is left open. */
    CsvTable(Table<?> table, OutputStream out) throws IOException {
        this.columns = table.columns();
        this.out = out;
        StringJoiner head = line();
        table.printed().forEach(column -> head.add(field(column.name())));
        write(BYTE_ORDER_MARK + head.toString());
    }

    /** Writes a row. */
    void row(List<? extends Cell> cells) throws IOException {
        StringJoiner line = line();
        for (int i = 0; i < cells.size(); i++) {
            line.add(field(cells.get(i).text()));
            if (columns.get(i).hasEnglish()) {
                line.add(field(cells.get(i).english()));
            }
        }
        write(line.toString());
    }

    private static StringJoiner line() {
        return new StringJoiner(",", "", LINE_END);
    }

    private void write(String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String field(String value) {
        String safe = isFormula(value) ? "'" + value : value;
        return isQuoted(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isQuoted(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return !value.equals(value.strip());
    }

    /**
     * Whether a spreadsheet might run the value: then an apostrophe before it makes it text (OWASP, CSV injection). Some
     * of them take full-width signs for half-width ones.
     */
    private static boolean isFormula(String value) {
        if (value.isEmpty()) {
            return false;
        }
        return switch (Width.fold(value.charAt(0))) {
            case '=', '+', '-', '@', '\t', '\r', '\n' -> !NUMBER.matcher(value).matches();
            default -> false;
        };
    }
}
