package org.policybook.index;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What entries are filtered by, as small as a browser must have it: clauses, targets, documents and terms stand one
 * block after the other, in the order of the documents, so that region, year and issuer are told once a document.
 *
 * @param kinds how many entries of each kind, in the order of {@link EntryKind}
 * @param regions for each region that a document has, its id and those of the regions above it
 * @param years of plans, each once, as {@code period} writes them: 2024 or 2024-2026
 * @param issuers each once
 * @param documents five strings of {@link Numbers}, each with a number a document: its clauses; its targets; one more than
 *     the place of its region in its list, 0 for none; likewise year and issuer. A column deflates better than rows
 * @param themes the sets of themes that entries have
 * @param themed for each clause and target the place of its set, as {@link Numbers}
 */
record Columns(
        List<Integer> kinds,
        List<List<String>> regions,
        List<String> years,
        List<String> issuers,
        List<String> documents,
        List<List<String>> themes,
        String themed) {
    private static final int DOCUMENT_COLUMNS = 5;

    /** Takes entries in their order. */
    static final class Maker {
        private final Map<EntryKind, Integer> kinds = new EnumMap<>(EntryKind.class);
        private final Places<List<String>> regions = new Places<>();
        private final Places<String> years = new Places<>();
        private final Places<String> issuers = new Places<>();
        private final Map<List<String>, Integer> themes = new LinkedHashMap<>();
        private final Numbers themed = new Numbers();
        private final List<Numbers> documents =
                Stream.generate(Numbers::new).limit(DOCUMENT_COLUMNS).toList();
        private final Map<String, int[]> counts = new HashMap<>();

        /** A clause or a target of a document. */
        void themed(EntryKind kind, String document, List<String> set) {
            kinds.merge(kind, 1, Integer::sum);
            themed.add(themes.computeIfAbsent(set, none -> themes.size()));
            counts.computeIfAbsent(document, none -> new int[2])[kind == EntryKind.TARGET ? 1 : 0]++;
        }

        /** A document, after all clauses and targets; its region first of those that it is in. */
        void document(String id, List<String> in, @Nullable String span, @Nullable String issuer) {
            kinds.merge(EntryKind.DOCUMENT, 1, Integer::sum);
            int[] count = counts.getOrDefault(id, new int[2]);
            add(count[0], count[1], regions.of(in.isEmpty() ? null : in), years.of(span), issuers.of(issuer));
        }

        /** A term, which has nothing that it could be filtered by. */
        void term() {
            kinds.merge(EntryKind.TERM, 1, Integer::sum);
        }

        private void add(int... values) {
            for (int i = 0; i < values.length; i++) {
                documents.get(i).add(values[i]);
            }
        }

        Columns columns() {
            return new Columns(
                    Arrays.stream(EntryKind.values())
                            .map(kind -> kinds.getOrDefault(kind, 0))
                            .toList(),
                    regions.values(),
                    years.values(),
                    issuers.values(),
                    documents.stream().map(Numbers::toString).toList(),
                    List.copyOf(themes.keySet()),
                    themed.toString());
        }
    }

    /** Values in the order in which they come. */
    private static final class Places<T> {
        private final Map<T, Integer> places = new LinkedHashMap<>();

        int of(@Nullable T value) {
            return value == null ? 0 : places.computeIfAbsent(value, v -> places.size() + 1);
        }

        List<T> values() {
            return List.copyOf(places.keySet());
        }
    }
}
