package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Small indexes of made-up clauses. */
final class Made {
    static final Lexicon NO_LEXICON =
            new Lexicon(Map.of(), Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of());

    private Made() {}

    /** Texts of which nothing is known but the pairs that stand in them. */
    static Texts texts(Predicate<String> stands) {
        return new Texts(
                stands,
                stem -> true,
                pair -> stands.test(pair) ? 1 : 0,
                () -> new Spelling(Map.of(), Map.of()),
                () -> new Sounds(Map.of(), Set.of()),
                () -> new Readings(Map.of()));
    }

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
                List.of("wuhan", "hubei"),
                List.of("crops"),
                "2020",
                null);
    }

    /** An index of entries in memory, as one part. */
    static SearchIndex index(List<Entry> entries, Lexicon lexicon) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        int[] numbers = IntStream.range(0, entries.size()).toArray();
        Segments.write(entries, new Names(lexicon), Segments.Beside.nothing(), directory);
        Part part = new Part(Segments.open(directory, entries.size()), numbers);
        return new SearchIndex(
                List.of(part), new Facets(columns(entries)), lexicon, number -> Shown.of(entries.get(number)));
    }

    /** What entries, which stand in their order, are filtered by. */
    static Columns columns(List<Entry> entries) {
        Columns.Maker maker = new Columns.Maker();
        for (Entry entry : entries) {
            switch (entry.kind()) {
                case CLAUSE, TARGET -> maker.themed(entry.kind(), entry.document(), entry.themes());
                case DOCUMENT -> maker.document(entry.id(), entry.regions(), entry.years(), entry.issuer());
                case TERM -> maker.term();
            }
        }
        return maker.columns();
    }

    /** Clauses found, the best first. */
    static List<String> found(SearchIndex index, String query) throws IOException {
        return new Searcher(index, Weights.STANDARD)
                .search(query + " kind:clause", org.policybook.model.SearchOptions.first(20)).hits().stream()
                        .map(hit -> hit.id())
                        .toList();
    }
}
