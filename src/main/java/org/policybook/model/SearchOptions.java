package org.policybook.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How results are narrowed and which are shown.
 *
 * @param filters values by facet, beside those that the query itself names
 * @param declined declared expansions that the reader has taken away
 * @param complete only what has all the words of the query
 * @param language in which titles, paths and figures are shown, and whose text a snippet is taken from first
 */
public record SearchOptions(
        int offset,
        int limit,
        Map<SearchFacet, List<String>> filters,
        List<String> declined,
        boolean complete,
        Language language) {
    /** The first {@code limit} results of everything. */
    public static SearchOptions first(int limit) {
        return new SearchOptions(0, limit, new EnumMap<>(SearchFacet.class), List.of(), false, Language.ZH);
    }
}
