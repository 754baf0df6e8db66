package org.policybook.index;

import java.util.List;
import java.util.Map;
import org.policybook.model.SearchResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A result as the terminal and the server give it, and as the browser's own script makes it (contract 5). */
final class SearchJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SearchJson() {}

    /** {@code result} as a JSON object. */
    static String of(SearchResult result) {
        ObjectNode node = JSON.createObjectNode();
        node.put("query", result.query());
        node.put("total", result.total());
        node.put("complete", result.complete());
        ArrayNode hits = node.putArray("hits");
        for (SearchResult.Hit hit : result.hits()) {
            ObjectNode one =
                    hits.addObject().put("id", hit.id()).put("kind", hit.kind()).put("title", hit.title());
            marks(one.putArray("titleMarks"), hit.titleMarks());
            one.put("url", hit.url()).put("score", hit.score()).put("snippet", hit.snippet());
            marks(one.putArray("marks"), hit.marks());
            one.put("path", hit.path()).put("region", hit.region()).put("year", hit.year());
            one.put("figure", hit.figure()).put("deadline", hit.deadline());
        }
        ObjectNode facets = node.putObject("facets");
        for (Map.Entry<String, Map<String, Integer>> facet : result.facets().entrySet()) {
            ObjectNode counts = facets.putObject(facet.getKey());
            facet.getValue().forEach((value, count) -> counts.put(value, count.intValue()));
        }
        words(node.putArray("absent"), result.absent());
        words(node.putArray("beside"), result.beside());
        words(node.putArray("instead"), result.instead());
        node.put("didYouMean", result.didYouMean());
        ArrayNode offers = node.putArray("offers");
        for (SearchResult.Offer offer : result.offers()) {
            ObjectNode one = offers.addObject()
                    .put("facet", offer.facet())
                    .put("value", offer.value())
                    .put("name", offer.name());
            words(one.putArray("within"), offer.within());
            one.put("query", offer.query());
        }
        ArrayNode notices = node.putArray("notices");
        for (SearchResult.Notice notice : result.notices()) {
            ObjectNode one = notices.addObject()
                    .put("code", notice.code())
                    .put("at", notice.at())
                    .put("text", notice.text())
                    .put("facet", notice.facet());
            words(one.putArray("near"), notice.near());
        }
        return node.toString();
    }

    private static void words(ArrayNode array, List<String> words) {
        words.forEach(array::add);
    }

    private static void marks(ArrayNode array, List<List<Integer>> marks) {
        marks.forEach(mark ->
                array.addArray().add(mark.get(0).intValue()).add(mark.get(1).intValue()));
    }
}
