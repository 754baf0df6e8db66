package org.policybook.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchOptions;
import org.policybook.model.SearchResult.Notice;
import org.policybook.model.Word;

/** Which entries pass, by facet: OR inside a facet, AND between, and nothing that is excluded. */
final class Filters {
    private final Map<SearchFacet, FixedBitSet> wanted = new EnumMap<>(SearchFacet.class);
    private final List<FixedBitSet> excluded = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    Filters(Query query, SearchOptions options, Lexicon lexicon, Facets facets) {
        Choices choices = new Choices(lexicon, facets);
        for (SearchFacet facet : SearchFacet.values()) {
            Set<String> values = new HashSet<>();
            Set<String> not = new HashSet<>();
            for (Map<SearchFacet, List<String>> given : List.of(query.filters(), options.filters())) {
                given.getOrDefault(facet, List.of()).forEach(name -> values.addAll(choices.of(facet, name)));
            }
            query.excluded().getOrDefault(facet, List.of()).forEach(name -> not.addAll(choices.of(facet, name)));
            if (!values.isEmpty()) {
                wanted.put(facet, facets.having(facet, values));
            }
            if (!not.isEmpty()) {
                excluded.add(facets.having(facet, not));
            }
            values.addAll(not);
            values.stream()
                    .filter(value -> !facets.knows(facet, value))
                    .sorted()
                    .limit(Choices.FEW)
                    .forEach(value -> notices.add(new Notice(
                            "unknown-value",
                            0,
                            value,
                            Word.of(facet),
                            choices.near(facet, value, options.language()))));
        }
    }

    /** Values that nothing has. */
    List<Notice> notices() {
        return notices;
    }

    /** Whether anything is wanted of a facet. */
    boolean narrow(SearchFacet facet) {
        return wanted.containsKey(facet);
    }

    /** Those of {@code found} that pass. */
    FixedBitSet passing(FixedBitSet found) {
        return passing(found, null);
    }

    /** Those of {@code found} that pass, whatever they have of one facet. */
    FixedBitSet passing(FixedBitSet found, @Nullable SearchFacet free) {
        FixedBitSet passing = found.clone();
        wanted.forEach((facet, having) -> {
            if (facet != free) {
                passing.and(having);
            }
        });
        excluded.forEach(passing::andNot);
        return passing;
    }
}
