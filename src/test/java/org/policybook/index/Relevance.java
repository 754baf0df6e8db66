package org.policybook.index;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.policybook.model.SearchOptions;
import org.policybook.model.SearchResult;
import tools.jackson.databind.json.JsonMapper;

/** How well graded queries are answered: nDCG@10 (gain 2^grade − 1, discount log2) and recall@20. */
final class Relevance {
    /** A query with the clauses that answer it, graded 1 or 2. */
    record Judged(String id, String type, String query, Map<String, Integer> relevant) {}

    /** What one query reached. */
    record Score(Judged judged, double ndcg, double recall, List<String> found) {}

    private Relevance() {}

    /** The graded queries of {@code file}. */
    static List<Judged> queries(String file) throws IOException {
        try (InputStream in = Relevance.class.getResourceAsStream(file)) {
            return List.of(JsonMapper.shared().readValue(Objects.requireNonNull(in), Judged[].class));
        }
    }

    static List<Score> of(Searcher searcher, List<Judged> queries, boolean clausesOnly) throws IOException {
        List<Score> scores = new ArrayList<>();
        for (Judged judged : queries) {
            String filter = clausesOnly ? " kind:clause" : "";
            List<String> found = searcher.search(judged.query() + filter, SearchOptions.first(20)).hits().stream()
                    .filter(hit -> hit.kind().equals("clause"))
                    .map(SearchResult.Hit::id)
                    .toList();
            scores.add(new Score(judged, ndcg(judged, found), recall(judged, found), found));
        }
        return scores;
    }

    private static double ndcg(Judged judged, List<String> found) {
        List<Integer> got = found.stream()
                .limit(10)
                .map(id -> judged.relevant().getOrDefault(id, 0))
                .toList();
        List<Integer> ideal = judged.relevant().values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(10)
                .toList();
        return dcg(got) / dcg(ideal);
    }

    private static double dcg(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < grades.size(); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }

    private static double recall(Judged judged, List<String> found) {
        long relevant = found.stream().filter(judged.relevant()::containsKey).count();
        return relevant / (double) judged.relevant().size();
    }

    static String table(List<Score> scores) {
        Map<String, List<Score>> byType = new TreeMap<>();
        scores.forEach(s -> byType.computeIfAbsent(s.judged().type(), t -> new ArrayList<>())
                .add(s));
        StringBuilder table = new StringBuilder();
        byType.forEach((type, of) -> table.append(
                "%-10s %2d  nDCG@10 %.3f  recall@20 %.3f%n".formatted(type, of.size(), ndcg(of), recall(of))));
        return table.append("%-10s %2d  nDCG@10 %.4f  recall@20 %.4f%n"
                        .formatted("all", scores.size(), ndcg(scores), recall(scores)))
                .toString();
    }

    static double ndcg(List<Score> scores) {
        return scores.stream().mapToDouble(Score::ndcg).average().orElse(0);
    }

    static double recall(List<Score> scores) {
        return scores.stream().mapToDouble(Score::recall).average().orElse(0);
    }
}
