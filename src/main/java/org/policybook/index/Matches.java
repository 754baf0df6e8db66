package org.policybook.index;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policybook.model.SearchFacet;
import org.policybook.model.Word;

/** Entries that answer a query, counted by facet: each count as if its own facet were not narrowed. */
final class Matches {
    private static final List<SearchFacet> FACETS = List.of(SearchFacet.values());

    private final Facets facets;
    private final int[][] columns = new int[FACETS.size()][];
    private final int[][] counts = new int[FACETS.size()][];
    private final int[] entries;
    private int total;

    /**
     * No matches yet.
     *
     * @param most how many there may be
     */
    Matches(Facets facets, int most) {
        this.facets = facets;
        this.entries = new int[most];
        for (int i = 0; i < counts.length; i++) {
            columns[i] = facets.column(FACETS.get(i));
            counts[i] = new int[facets.sets(FACETS.get(i))];
        }
    }

    /** Counts an entry that answers the query, and keeps it where it passes every filter. */
    void add(int entry, Filters filters) {
        int failed = 0;
        int which = -1;
        for (int i = 0; i < counts.length; i++) {
            if (!filters.passes(entry, FACETS.get(i))) {
                failed++;
                which = i;
            }
        }
        if (failed == 0) {
            entries[total++] = entry;
        }
        for (int i = 0; i < counts.length; i++) {
            if (failed == 0 || (failed == 1 && which == i)) {
                counts[i][columns[i][entry]]++;
            }
        }
    }

    int total() {
        return total;
    }

    /** How many of the entries that pass are {@code some}. */
    int count(BitSet some) {
        int count = 0;
        for (int i = 0; i < total; i++) {
            count += some.get(entries[i]) ? 1 : 0;
        }
        return count;
    }

    /** The entries that pass, in their order. */
    int entry(int place) {
        return entries[place];
    }

    /** For each facet the number of entries by value. */
    Map<String, Map<String, Integer>> counts() {
        Map<String, Map<String, Integer>> named = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            named.put(Word.of(FACETS.get(i)), facets.counts(FACETS.get(i), counts[i]));
        }
        return named;
    }
}
