package org.policybook.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small indexes of made-up clauses. */
final class Made {
    static final Lexicon NO_LEXICON = new Lexicon(Map.of(), Map.of(), Map.of(), List.of(), List.of(), Map.of());

    private Made() {}

    /** A document {@code d} whose clauses have these texts. */
    static List<Entry> clauses(String... texts) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            entries.add(entry("d/" + (i + 1), EntryKind.CLAUSE, texts[i]));
        }
        entries.add(entry("d", EntryKind.DOCUMENT, "文件"));
        return entries;
    }

    private static Entry entry(String id, EntryKind kind, String text) {
        return new Entry(
                id,
                kind,
                "",
                text,
                "",
                "",
                "",
                "",
                "",
                text,
                "",
                "",
                "",
                "",
                id,
                "wuhan",
                List.of("crops"),
                "2020",
                null);
    }

    /** Clauses found, the best first. */
    static List<String> found(SearchIndex index, String query) throws java.io.IOException {
        return new Searcher(index, Weights.STANDARD)
                .search(query + " kind:clause", org.policybook.model.SearchOptions.first(20)).hits().stream()
                        .map(hit -> hit.id())
                        .toList();
    }
}
