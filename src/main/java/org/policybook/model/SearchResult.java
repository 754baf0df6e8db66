package org.policybook.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found (contract 5), with what a reader needs to see why.
 *
 * @param total how many entries match
 * @param complete how many of them have all the words of the query; the others have some, or words that stand for them
 * @param hits those asked for, the best first
 * @param facets for each facet the number of results by value, as if that facet were not narrowed
 * @param absent words of the query that stand nowhere as they were typed
 * @param beside words that were also searched because the glossary declares them
 * @param instead what was also searched because a word stands nowhere and resembles it
 * @param didYouMean the query with misspelt words put right, or null where none seems to be
 * @param offers filters that words of the query may mean
 * @param notices what of the query could not be read as it may have been meant
 */
public record SearchResult(
        String query,
        int total,
        int complete,
        List<Hit> hits,
        Map<String, Map<String, Integer>> facets,
        List<String> absent,
        List<String> beside,
        List<String> instead,
        @Nullable String didYouMean,
        List<Offer> offers,
        List<Notice> notices) {

    /**
     * One result.
     *
     * @param title in the language that was asked for, like path and figure
     * @param titleMarks start and end of each match in the title, in characters
     * @param snippet plain text
     * @param marks start and end of each match in the snippet
     * @param path where it stands
     * @param figure of a target: the figure with comparator and unit; empty for others
     * @param deadline of a target: year or date, in square brackets where its clause does not print it; or empty
     */
    public record Hit(
            String id,
            String kind,
            String title,
            List<List<Integer>> titleMarks,
            String url,
            float score,
            String snippet,
            List<List<Integer>> marks,
            String path,
            String region,
            String year,
            String figure,
            String deadline) {}

    /**
     * A filter that a word of the query may mean.
     *
     * @param name of the value, in the language that was asked for, like {@code within}
     * @param within what lies in it and has documents
     * @param query the query with the filter for the word
     */
    public record Offer(String facet, String value, String name, List<String> within, String query) {}

    /**
     * Something the reader should know about the query.
     *
     * @param code {@code unknown-field}, {@code unknown-value}, {@code open-quote}, {@code too-long} or {@code too-many}
     * @param at where in the query, in characters from 0
     * @param text what it is about
     * @param facet of an unknown value; else null
     * @param near of an unknown value the names of values that may be meant, in the language that was asked for
     */
    public record Notice(
            String code, int at, String text, @Nullable String facet, List<String> near) {
        /** A notice that is not about a value. */
        public static Notice of(String code, int at, String text) {
            return new Notice(code, at, text, null, List.of());
        }
    }
}
