package org.policybook.index;

import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.FixedBitSet;
import org.policybook.model.SearchFacet;
import org.policybook.model.Word;

/** How many of some entries have each value of a facet. */
final class FacetCounts {
    private final Facets facets;
    private final FixedBitSet some;
    private final int[] byDocument;

    FacetCounts(Facets facets, FixedBitSet some) {
        this.facets = facets;
        this.some = some;
        this.byDocument = facets.byDocument(some);
    }

    /** The number of entries by value, of those that any entry has. */
    Map<String, Integer> of(SearchFacet facet) {
        Map<String, Integer> counts = new TreeMap<>();
        switch (facet) {
            case KIND -> {
                for (EntryKind kind : EntryKind.values()) {
                    put(Word.of(kind), facets.count(kind, some), counts);
                }
            }
            case THEME ->
                facets.themes()
                        .forEach((theme, entries) ->
                                put(theme, (int) FixedBitSet.intersectionCount(entries, some), counts));
            case REGION, YEAR, ISSUER -> addDocuments(facets.ofDocuments(facet), counts);
        }
        return counts;
    }

    private static void put(String value, int count, Map<String, Integer> counts) {
        if (count > 0) {
            counts.put(value, count);
        }
    }

    private void addDocuments(Facets.OfDocuments of, Map<String, Integer> counts) {
        int[] bySet = of.bySet(byDocument);
        for (int set = 0; set < bySet.length; set++) {
            if (bySet[set] > 0) {
                for (String value : of.sets().get(set)) {
                    counts.merge(value, bySet[set], Integer::sum);
                }
            }
        }
    }
}
