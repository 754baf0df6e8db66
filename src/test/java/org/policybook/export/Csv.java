package org.policybook.export;

import java.util.ArrayList;
import java.util.List;

/** A strict reader of RFC 4180, to hold the writer to it. */
final class Csv {
    private final String text;
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    static List<List<String>> parse(String file) {
        if (file.charAt(0) != '\uFEFF') {
            throw new AssertionError("no byte order mark");
        }
        return new Csv(file.substring(1)).rows();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        while (at < text.length()) {
            List<String> row = new ArrayList<>(List.of(field()));
            while (text.charAt(at) == ',') {
                at++;
                row.add(field());
            }
            if (!text.startsWith("\r\n", at)) {
                throw new AssertionError("a record that does not end in CR LF at " + at);
            }
            at += 2;
            rows.add(row);
        }
        return rows;
    }

    private String field() {
        StringBuilder field = new StringBuilder();
        if (text.charAt(at) != '"') {
            while (",\r\n\"".indexOf(text.charAt(at)) < 0) {
                field.append(text.charAt(at++));
            }
            return field.toString();
        }
        at++;
        while (text.charAt(at) != '"' || text.charAt(at + 1) == '"') {
            at += text.charAt(at) == '"' ? 1 : 0;
            field.append(text.charAt(at++));
        }
        at++;
        return field.toString();
    }
}
