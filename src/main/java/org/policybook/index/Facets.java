package org.policybook.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.util.FixedBitSet;
import org.policybook.model.Period;
import org.policybook.model.SearchFacet;
import org.policybook.model.Word;

/**
 * {@link Columns} unfolded: which entries have a value, and which values an entry has. Those of a document stand together, so
 * that what documents have is told by the document.
 */
final class Facets {
    private static final List<EntryKind> KINDS = List.of(EntryKind.values());

    /** The first entry of each kind, and what follows the last. */
    private final int[] kinds = new int[KINDS.size() + 1];

    /** The first clause of each document, and what follows the last clause; the first target likewise. */
    private final int[] clauses;

    private final int[] targets;
    private final Map<SearchFacet, OfDocuments> ofDocuments = new EnumMap<>(SearchFacet.class);
    private final Map<String, FixedBitSet> themes = new TreeMap<>();

    Facets(Columns columns) {
        for (int kind = 0; kind < KINDS.size(); kind++) {
            kinds[kind + 1] = kinds[kind] + columns.kinds().get(kind);
        }
        int documents = columns.kinds().get(KINDS.indexOf(EntryKind.DOCUMENT));
        clauses = firsts(EntryKind.CLAUSE, columns.documents().get(0), documents);
        targets = firsts(EntryKind.TARGET, columns.documents().get(1), documents);
        List<SearchFacet> facets = List.of(SearchFacet.REGION, SearchFacet.YEAR, SearchFacet.ISSUER);
        List<List<List<String>>> values =
                List.of(columns.regions(), years(columns.years()), singles(columns.issuers()));
        for (int i = 0; i < facets.size(); i++) {
            ofDocuments.put(
                    facets.get(i),
                    new OfDocuments(values.get(i), columns.documents().get(2 + i), documents));
        }
        readThemes(columns);
    }

    /** What each document has of a facet. */
    static final class OfDocuments {
        /** The values that there are together; those of a document without any come first. */
        private final List<List<String>> sets = new ArrayList<>();

        private final int[] places;

        private OfDocuments(List<List<String>> sets, String places, int documents) {
            this.sets.add(List.of());
            this.sets.addAll(sets);
            this.places = new int[documents];
            Numbers.Reader read = new Numbers.Reader(places);
            Arrays.setAll(this.places, document -> read.next());
        }

        List<List<String>> sets() {
            return sets;
        }

        /** The sums over the documents that have a set, of a number a document. */
        int[] bySet(int[] byDocument) {
            int[] bySet = new int[sets.size()];
            for (int document = 0; document < places.length; document++) {
                bySet[places[document]] += byDocument[document];
            }
            return bySet;
        }

        /** The place of a document's values among {@link #sets()}. */
        int place(int document) {
            return places[document];
        }
    }

    private int[] firsts(EntryKind kind, String counts, int documents) {
        int[] firsts = new int[documents + 1];
        firsts[0] = first(kind);
        Numbers.Reader read = new Numbers.Reader(counts);
        for (int document = 0; document < documents; document++) {
            firsts[document + 1] = firsts[document] + read.next();
        }
        return firsts;
    }

    private static List<List<String>> singles(List<String> names) {
        return names.stream().map(List::of).toList();
    }

    /** A plan of several years is found by each of them. */
    private static List<List<String>> years(List<String> periods) {
        return periods.stream()
                .map(period -> Period.read(period).years().stream()
                        .map(year -> Integer.toString(year))
                        .toList())
                .toList();
    }

    private void readThemes(Columns columns) {
        List<List<FixedBitSet>> sets = columns.themes().stream()
                .map(set -> set.stream()
                        .map(theme -> themes.computeIfAbsent(theme, t -> new FixedBitSet(size())))
                        .toList())
                .toList();
        Numbers.Reader themed = new Numbers.Reader(columns.themed());
        for (int entry = 0; themed.more(); entry++) {
            for (FixedBitSet theme : sets.get(themed.next())) {
                theme.set(entry);
            }
        }
    }

    /** How many entries there are. */
    int size() {
        return kinds[KINDS.size()];
    }

    EntryKind kind(int entry) {
        int kind = 0;
        while (entry >= kinds[kind + 1]) {
            kind++;
        }
        return KINDS.get(kind);
    }

    /** The first entry of a kind. */
    private int first(EntryKind kind) {
        return kinds[KINDS.indexOf(kind)];
    }

    /** What follows the last entry of a kind. */
    int end(EntryKind kind) {
        return kinds[KINDS.indexOf(kind) + 1];
    }

    /** How many of some entries are of a kind. */
    int count(EntryKind kind, FixedBitSet some) {
        return some.cardinality(first(kind), end(kind));
    }

    /** How many of some entries are of each document. */
    int[] byDocument(FixedBitSet some) {
        int[] counts = new int[clauses.length - 1];
        int first = first(EntryKind.DOCUMENT);
        for (int document = 0; document < counts.length; document++) {
            counts[document] = some.cardinality(clauses[document], clauses[document + 1])
                    + some.cardinality(targets[document], targets[document + 1])
                    + (some.get(first + document) ? 1 : 0);
        }
        return counts;
    }

    /** What documents have of a facet that is theirs: region, year and issuer. */
    OfDocuments ofDocuments(SearchFacet facet) {
        return Objects.requireNonNull(ofDocuments.get(facet));
    }

    /** The entries of each theme, by its id. */
    Map<String, FixedBitSet> themes() {
        return themes;
    }

    /** The values that an entry has; of regions its own, then those above it. */
    List<String> values(SearchFacet facet, int entry) {
        return switch (facet) {
            case KIND -> List.of(Word.of(kind(entry)));
            case THEME ->
                themes.entrySet().stream()
                        .filter(theme -> theme.getValue().get(entry))
                        .map(Map.Entry::getKey)
                        .toList();
            case REGION, YEAR, ISSUER -> {
                OfDocuments of = ofDocuments(facet);
                yield kind(entry) == EntryKind.TERM ? List.of() : of.sets().get(of.place(document(entry)));
            }
        };
    }

    /** The document of an entry that is no term. */
    private int document(int entry) {
        return switch (kind(entry)) {
            case CLAUSE -> document(clauses, entry);
            case TARGET -> document(targets, entry);
            default -> entry - first(EntryKind.DOCUMENT);
        };
    }

    /** The document whose first entry is the last one not behind {@code entry}; one without any begins where the next does. */
    private static int document(int[] firsts, int entry) {
        int found = Arrays.binarySearch(firsts, entry);
        int document = found < 0 ? -found - 2 : found;
        while (firsts[document + 1] == entry) {
            document++;
        }
        return document;
    }

    /** The values that entries have of a facet, each once, in order. */
    List<String> values(SearchFacet facet) {
        return switch (facet) {
            case KIND -> KINDS.stream().map(Word::of).sorted().toList();
            case THEME -> List.copyOf(themes.keySet());
            case REGION, YEAR, ISSUER ->
                ofDocuments(facet).sets().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .sorted()
                        .toList();
        };
    }

    /** Whether a facet has such a value. */
    boolean knows(SearchFacet facet, String value) {
        return switch (facet) {
            case KIND -> KINDS.stream().anyMatch(kind -> Word.of(kind).equals(value));
            case THEME -> themes.containsKey(value);
            case REGION, YEAR, ISSUER -> ofDocuments(facet).sets().stream().anyMatch(set -> set.contains(value));
        };
    }

    /** All entries. */
    FixedBitSet all() {
        FixedBitSet all = new FixedBitSet(size());
        add(0, size(), all);
        return all;
    }

    /** A set does not take an empty span at its end. */
    private static void add(int from, int end, FixedBitSet set) {
        if (from < end) {
            set.set(from, end);
        }
    }

    /** The entries that have any of some values. */
    FixedBitSet having(SearchFacet facet, Set<String> values) {
        FixedBitSet having = new FixedBitSet(size());
        switch (facet) {
            case KIND ->
                KINDS.stream()
                        .filter(kind -> values.contains(Word.of(kind)))
                        .forEach(kind -> add(first(kind), end(kind), having));
            case THEME ->
                themes.forEach((theme, entries) -> {
                    if (values.contains(theme)) {
                        having.or(entries);
                    }
                });
            case REGION, YEAR, ISSUER -> addDocuments(ofDocuments(facet), values, having);
        }
        return having;
    }

    private void addDocuments(OfDocuments of, Set<String> values, FixedBitSet having) {
        List<Boolean> wanted = of.sets().stream()
                .map(set -> set.stream().anyMatch(values::contains))
                .toList();
        int first = first(EntryKind.DOCUMENT);
        for (int document = 0; document < clauses.length - 1; document++) {
            if (wanted.get(of.place(document))) {
                add(clauses[document], clauses[document + 1], having);
                add(targets[document], targets[document + 1], having);
                having.set(first + document);
            }
        }
    }
}
