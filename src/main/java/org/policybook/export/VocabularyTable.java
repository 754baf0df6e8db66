package org.policybook.export;

import java.util.List;
import java.util.Locale;

/** {@code vocabulary}: what the keys of the other tables are called, in both languages; JSON has the keys alone. */
final class VocabularyTable {
    /** The fields whose keys stand in the tables. */
    private static final List<String> FIELDS = List.of(
            "rendition",
            "type",
            "level",
            "sort",
            "role",
            "instrument",
            "kind",
            "comparator",
            "measures",
            "per",
            "tier",
            "modality",
            "status",
            "reason",
            "unit",
            "change.kind",
            "change");

    private VocabularyTable() {}

    /**
     * One key.
     *
     * @param cell the key with its words
     */
    private record Entry(String field, String key, Cell cell) {
        /** Reason codes are written in capitals in the data. */
        String written() {
            return field.equals("reason") ? key.toUpperCase(Locale.ROOT) : key;
        }
    }

    static Table<?> of() {
        List<Column<Entry>> columns = List.of(
                Column.text("field", "字段", e -> Cell.of(e.field())),
                Column.text("key", "代码", e -> Cell.of(e.written())),
                Column.text("word", "中文", e -> Cell.of(e.cell().text())),
                Column.text("word_en", "英文", e -> Cell.of(e.cell().english())));
        List<Entry> rows = FIELDS.stream()
                .flatMap(field ->
                        Labels.keys(field).stream().map(key -> new Entry(field, key, Labels.open(field, key))))
                .toList();
        return new Table<>("vocabulary", "用语", columns, rows);
    }
}
