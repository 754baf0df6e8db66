package org.policybook.index;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.policybook.model.SearchFacet;
import org.policybook.model.Word;

/**
 * Entries that answer a query, counted by facet.
 *
 * @param entries that pass every filter
 * @param counts for each facet the number of entries by value, as if that facet were not narrowed
 */
record Matches(FixedBitSet entries, int total, Map<String, Map<String, Integer>> counts) {
    /**
     * Those that pass.
     *
     * @param found what answers the query, whatever is filtered
     */
    static Matches of(FixedBitSet found, Filters filters, Facets facets) {
        FixedBitSet entries = filters.passing(found);
        FacetCounts narrowed = new FacetCounts(facets, entries);
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (SearchFacet facet : SearchFacet.values()) {
            FacetCounts counted =
                    filters.narrow(facet) ? new FacetCounts(facets, filters.passing(found, facet)) : narrowed;
            counts.put(Word.of(facet), counted.of(facet));
        }
        return new Matches(entries, entries.cardinality(), counts);
    }
}
