package org.policybook.serve;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.policybook.model.Language;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchOptions;

/** {@code /api/search} over one index. The answers of the last questions are kept: an index never changes its mind. */
final class SearchAnswers {
    /** No query is that long; a browser's own limit is higher. */
    private static final int LONGEST_QUERY = 4096;

    private static final int MOST_RESULTS = 100;
    private static final int MOST_KEPT = 256;

    private final BiFunction<String, SearchOptions, String> search;
    private final Map<String, Answer> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > MOST_KEPT;
        }
    };

    SearchAnswers(BiFunction<String, SearchOptions, String> search) {
        this.search = search;
    }

    /** Answers the query part of an address, as it was sent. */
    Answer answer(String query) {
        if (query.length() > LONGEST_QUERY) {
            return Answer.json(414, "{\"error\":\"the query is too long\"}");
        }
        synchronized (kept) {
            Answer known = kept.get(query);
            if (known != null) {
                return known;
            }
        }
        Answer answer = Answer.json(200, search(Parameters.of(query)));
        synchronized (kept) {
            kept.put(query, answer);
        }
        return answer;
    }

    private String search(Parameters parameters) {
        Map<SearchFacet, List<String>> filters = new EnumMap<>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            List<String> values = parameters.all(facet.name().toLowerCase(Locale.ROOT));
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        }
        SearchOptions options = new SearchOptions(
                parameters.number("offset", 0, Integer.MAX_VALUE),
                parameters.number("limit", 20, MOST_RESULTS),
                filters,
                parameters.all("no"),
                parameters.number("complete", 0, 1) == 1,
                parameters.all("lang").contains(Language.EN.code()) ? Language.EN : Language.ZH);
        return search.apply(String.join(" ", parameters.all("q")), options);
    }
}
