package org.policybook.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.policybook.model.Original.Cell;
import org.policybook.model.Original.Grid;

/** Reads .txt and .md: the words are the file, to the character. */
final class PlainText {
    private static final int LONGEST_ROW = 20_000;
    private static final Pattern RULE = Pattern.compile("\\|?[ :|-]*-[ :|-]*");

    private PlainText() {}

    /** The tables of a Markdown text, whose rows stay as they are written: {@code | 甲 | 乙 |}. */
    static List<Grid> tables(String text) {
        List<Grid> tables = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        int start = 0;
        int i = 0;
        while (i < lines.length) {
            int begin = start;
            boolean table = i + 1 < lines.length && isRow(lines[i]) && isRule(lines[i + 1]);
            int first = i;
            do {
                start += lines[i].length() + 1;
                i++;
            } while (table && i < lines.length && isRow(lines[i]));
            if (table) {
                int columns = cells(lines[first]).size();
                List<List<Cell>> rows = new ArrayList<>();
                rows.add(row(lines[first], columns));
                for (int r = first + 2; r < i; r++) {
                    rows.add(row(lines[r], columns));
                }
                tables.add(new Grid(begin, Math.min(start, text.length()), List.copyOf(rows)));
            }
        }
        return tables;
    }

    private static boolean isRow(String line) {
        return line.length() < LONGEST_ROW && line.indexOf('|') >= 0 && !line.isBlank();
    }

    private static boolean isRule(String line) {
        return isRow(line) && RULE.matcher(line.strip()).matches();
    }

    private static List<Cell> row(String line, int columns) {
        List<String> cells = cells(line);
        List<Cell> row = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            row.add(new Cell(c < cells.size() ? cells.get(c) : "", false));
        }
        return List.copyOf(row);
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") && !inner.endsWith("\\|") ? inner.substring(0, inner.length() - 1) : inner;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '\\' && i + 1 < inner.length() && inner.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
