package org.policybook.model;

import java.util.List;
import java.util.Map;

/**
 * What was found (contract 5), with what a reader needs to see why.
 *
 * @param total how many entries match
 * @param hits those asked for, the best first
 * @param facets for each facet the number of results by value, as if that facet were not narrowed
 * @param beside words that were also searched because the glossary declares them
 * @param instead names that were also searched because a word stands nowhere and resembles them
 * @param notices what of the query could not be read as it may have been meant
 */
public record SearchResult(
        String query,
        int total,
        List<Hit> hits,
        Map<String, Map<String, Integer>> facets,
        List<String> beside,
        List<String> instead,
        List<Notice> notices) {

    /**
     * One result.
     *
     * @param titleEn the title for readers of English
     * @param path where it stands
     * @param pathEn the same for readers of English
     * @param snippet plain text
     * @param marks start and end of each match in the snippet, in characters
     */
    public record Hit(
            String id,
            String kind,
            String title,
            String titleEn,
            String url,
            float score,
            String snippet,
            List<List<Integer>> marks,
            String path,
            String pathEn,
            String region,
            String year) {}

    /** Something the reader should know about the query; {@code at} counts characters from 0. */
    public record Notice(String code, int at, String text) {}
}
