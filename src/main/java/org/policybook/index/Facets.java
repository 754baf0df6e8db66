package org.policybook.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.policybook.model.SearchFacet;
import org.policybook.model.Word;

/** {@link Columns} unfolded: for each facet the sets of values that there are, and which of them each entry has. */
final class Facets {
    private static final List<EntryKind> KINDS = List.of(EntryKind.values());

    private final Map<SearchFacet, List<List<String>>> sets = new EnumMap<>(SearchFacet.class);
    private final Map<SearchFacet, int[]> columns = new EnumMap<>(SearchFacet.class);
    private final int size;

    Facets(Columns columns) {
        this.size = columns.kinds().stream().mapToInt(Integer::intValue).sum();
        int[] documents = new int[size];
        int[] themed = new int[size];
        List<int[]> values = new ArrayList<>();
        List<Numbers.Reader> read =
                columns.documents().stream().map(Numbers.Reader::new).toList();
        int clause = 0;
        int target = columns.kinds().get(0);
        for (int document = 0; document < columns.kinds().get(KINDS.indexOf(EntryKind.DOCUMENT)); document++) {
            int clauses = read.get(0).next();
            int targets = read.get(1).next();
            java.util.Arrays.fill(documents, clause, clause + clauses, document);
            java.util.Arrays.fill(documents, target, target + targets, document);
            clause += clauses;
            target += targets;
            values.add(new int[] {
                read.get(2).next(), read.get(3).next(), read.get(4).next()
            });
        }
        int first = clause + columns.kinds().get(1);
        for (int entry = first; entry < size; entry++) {
            documents[entry] = entry - first;
        }
        int[] kinds = new int[size];
        int entry = 0;
        for (int kind = 0; kind < columns.kinds().size(); kind++) {
            for (int left = columns.kinds().get(kind); left > 0; left--) {
                kinds[entry++] = kind;
            }
        }
        List<List<String>> themes = new ArrayList<>(columns.themes());
        themes.add(List.of());
        java.util.Arrays.fill(themed, themes.size() - 1);
        Numbers.Reader theme = new Numbers.Reader(columns.themed());
        for (int i = 0; theme.more(); i++) {
            themed[i] = theme.next();
        }
        put(SearchFacet.KIND, kinds, kindNames());
        put(SearchFacet.THEME, themed, themes);
        put(SearchFacet.REGION, ofDocument(documents, values, 0), orNone(columns.regions()));
        put(SearchFacet.YEAR, ofDocument(documents, values, 1), orNone(singles(columns.years())));
        put(SearchFacet.ISSUER, ofDocument(documents, values, 2), orNone(singles(columns.issuers())));
    }

    private void put(SearchFacet facet, int[] column, List<List<String>> values) {
        columns.put(facet, column);
        sets.put(facet, values);
    }

    private static List<List<String>> kindNames() {
        List<List<String>> names = new ArrayList<>();
        for (EntryKind kind : KINDS) {
            names.add(List.of(Word.of(kind)));
        }
        return names;
    }

    private static List<List<String>> singles(List<String> names) {
        return names.stream().map(List::of).toList();
    }

    /** The sets of documents; terms, which belong to none, have the empty one before them. */
    private static List<List<String>> orNone(List<List<String>> sets) {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of());
        all.addAll(sets);
        return all;
    }

    /** Terms stand after the last document and have none of its values. */
    private static int[] ofDocument(int[] documents, List<int[]> values, int which) {
        int[] column = new int[documents.length];
        for (int entry = 0; entry < column.length; entry++) {
            column[entry] = documents[entry] < values.size() ? values.get(documents[entry])[which] : 0;
        }
        return column;
    }

    /** How many entries there are. */
    int size() {
        return size;
    }

    EntryKind kind(int entry) {
        return KINDS.get(column(SearchFacet.KIND)[entry]);
    }

    /** The values that an entry has; of regions its own, then those above it. */
    List<String> values(SearchFacet facet, int entry) {
        return sets.getOrDefault(facet, List.of()).get(column(facet)[entry]);
    }

    /** Which sets have any of the values wanted. */
    boolean[] sets(SearchFacet facet, Set<String> wanted) {
        List<List<String>> all = sets.getOrDefault(facet, List.of());
        boolean[] having = new boolean[all.size()];
        for (int i = 0; i < having.length; i++) {
            having[i] = all.get(i).stream().anyMatch(wanted::contains);
        }
        return having;
    }

    /** For each entry the place of its set. */
    int[] column(SearchFacet facet) {
        return Objects.requireNonNull(columns.get(facet));
    }

    /** The number of entries by value, from the number by set. */
    Map<String, Integer> counts(SearchFacet facet, int[] bySet) {
        Map<String, Integer> counts = new TreeMap<>();
        List<List<String>> all = sets.getOrDefault(facet, List.of());
        for (int i = 0; i < bySet.length; i++) {
            if (bySet[i] > 0) {
                for (String value : all.get(i)) {
                    counts.merge(value, bySet[i], Integer::sum);
                }
            }
        }
        return counts;
    }

    int sets(SearchFacet facet) {
        return sets.getOrDefault(facet, List.of()).size();
    }
}
