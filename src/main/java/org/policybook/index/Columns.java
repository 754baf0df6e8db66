package org.policybook.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What entries are filtered by, as small as a browser must have it: clauses, targets, documents and terms stand one
 * block after the other, in the order of the documents, so that region, year and issuer are told once a document.
 *
 * @param kinds how many entries of each kind, in the order of {@link EntryKind}
 * @param regions ids; {@code years} and {@code issuers} likewise
 * @param documents for each document five {@link Numbers}: its clauses, its targets, and one more than the place of its
 *     region, year and issuer in their lists, 0 for none
 * @param themes the sets of themes that entries have
 * @param themed for each clause and target the place of its set, as {@link Numbers}
 */
record Columns(
        List<Integer> kinds,
        List<String> regions,
        List<String> years,
        List<String> issuers,
        String documents,
        List<List<String>> themes,
        String themed) {

    /** Takes the columns out of entries, which must stand in their order. */
    static Columns of(List<Entry> entries) {
        List<Integer> kinds = new ArrayList<>();
        for (EntryKind kind : EntryKind.values()) {
            kinds.add(
                    (int) entries.stream().filter(entry -> entry.kind() == kind).count());
        }
        Map<List<String>, Integer> themes = new LinkedHashMap<>();
        Numbers themed = new Numbers();
        Map<String, int[]> counts = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.kind() == EntryKind.DOCUMENT)
                .forEach(document -> counts.put(document.id(), new int[2]));
        for (Entry entry : entries) {
            if (entry.kind() == EntryKind.CLAUSE || entry.kind() == EntryKind.TARGET) {
                themed.add(themes.computeIfAbsent(entry.themes(), set -> themes.size()));
                int[] count = Objects.requireNonNull(counts.get(entry.document()));
                count[entry.kind() == EntryKind.TARGET ? 1 : 0]++;
            }
        }
        Places regions = new Places();
        Places years = new Places();
        Places issuers = new Places();
        Numbers documents = new Numbers();
        for (Entry entry : entries) {
            if (entry.kind() == EntryKind.DOCUMENT) {
                int[] count = Objects.requireNonNull(counts.get(entry.id()));
                documents
                        .add(count[0])
                        .add(count[1])
                        .add(regions.of(entry.region()))
                        .add(years.of(entry.year()))
                        .add(issuers.of(entry.issuer()));
            }
        }
        return new Columns(
                List.copyOf(kinds),
                regions.names(),
                years.names(),
                issuers.names(),
                documents.toString(),
                List.copyOf(themes.keySet()),
                themed.toString());
    }

    /** Names in the order in which they come. */
    private static final class Places {
        private final Map<String, Integer> places = new LinkedHashMap<>();

        int of(@Nullable String name) {
            return name == null ? 0 : places.computeIfAbsent(name, n -> places.size() + 1);
        }

        List<String> names() {
            return List.copyOf(places.keySet());
        }
    }
}
