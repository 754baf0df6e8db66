package org.policybook.index;

import java.util.List;
import java.util.Map;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchResult.Notice;

/**
 * A query read.
 *
 * @param filters values by facet: OR inside a facet, AND between
 * @param excluded values by facet that nothing found may have
 * @param notices what could not be read as it may have been meant
 */
record Query(
        List<QueryWord> words,
        Map<SearchFacet, List<String>> filters,
        Map<SearchFacet, List<String>> excluded,
        List<Notice> notices) {
    /** Whether anything is looked for; a query may also only narrow or exclude. */
    boolean asks() {
        return words.stream().anyMatch(word -> !word.without());
    }
}
