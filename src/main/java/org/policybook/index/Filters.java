package org.policybook.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchOptions;
import org.policybook.model.Word;

/** Which entries pass, by facet: OR inside a facet, AND between, and nothing that is excluded. */
final class Filters {
    private final Facets facets;
    private final Map<SearchFacet, boolean[]> wanted = new EnumMap<>(SearchFacet.class);
    private final Map<SearchFacet, boolean[]> excluded = new EnumMap<>(SearchFacet.class);
    private final List<Query.Notice> notices = new ArrayList<>();

    Filters(Query query, SearchOptions options, Lexicon lexicon, Facets facets) {
        this.facets = facets;
        for (SearchFacet facet : SearchFacet.values()) {
            Set<String> values = new HashSet<>();
            Set<String> not = new HashSet<>();
            for (Map<SearchFacet, List<String>> given : List.of(query.filters(), options.filters())) {
                given.getOrDefault(facet, List.of()).forEach(name -> values.add(lexicon.value(facet, name)));
            }
            query.excluded().getOrDefault(facet, List.of()).forEach(name -> not.add(lexicon.value(facet, name)));
            if (!values.isEmpty()) {
                wanted.put(facet, facets.sets(facet, values));
            }
            if (!not.isEmpty()) {
                excluded.put(facet, facets.sets(facet, not));
            }
            values.addAll(not);
            values.stream().sorted().forEach(value -> notice(facet, value));
        }
    }

    private void notice(SearchFacet facet, String value) {
        for (boolean having : facets.sets(facet, Set.of(value))) {
            if (having) {
                return;
            }
        }
        notices.add(new Query.Notice("unknown-value", 0, Word.of(facet) + ":" + value));
    }

    /** Values that nothing has. */
    List<Query.Notice> notices() {
        return notices;
    }

    /** Whether nothing of an entry is excluded. */
    boolean admits(int entry) {
        if (excluded.isEmpty()) {
            return true;
        }
        for (Map.Entry<SearchFacet, boolean[]> filter : excluded.entrySet()) {
            if (filter.getValue()[facets.column(filter.getKey())[entry]]) {
                return false;
            }
        }
        return true;
    }

    /** Whether an entry has what is wanted of a facet. */
    boolean passes(int entry, SearchFacet facet) {
        if (wanted.isEmpty()) {
            return true;
        }
        boolean[] sets = wanted.get(facet);
        return sets == null || sets[facets.column(facet)[entry]];
    }
}
