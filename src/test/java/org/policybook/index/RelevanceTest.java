package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policybook.SiteBuild;

/** The graded queries over the five plans reach 0.93 in nDCG@10 and recall@20; the table by type goes to the log. */
class RelevanceTest {
    @Test
    void theGradedQueriesAreAnsweredWell() throws IOException {
        List<Relevance.Score> scores = scores("queries.json");
        assertThat(Relevance.ndcg(scores)).isGreaterThanOrEqualTo(0.93);
        assertThat(Relevance.recall(scores)).isGreaterThanOrEqualTo(0.93);
    }

    /** Graded by reading the English digests; nothing of the ranking was chosen by them. */
    @Test
    void englishQueriesFindTheirClauses() throws IOException {
        List<Relevance.Score> scores = scores("queries-en.json");
        assertThat(Relevance.ndcg(scores)).isGreaterThanOrEqualTo(0.82);
        assertThat(Relevance.recall(scores)).isGreaterThanOrEqualTo(0.89);
    }

    private static List<Relevance.Score> scores(String file) throws IOException {
        SearchIndex index = SearchIndex.of(SiteBuild.check(Path.of("content")).knowledge());
        List<Relevance.Score> scores =
                Relevance.of(new Searcher(index, Weights.STANDARD), Relevance.queries(file), true);
        System.out.print(Relevance.table(scores));
        return scores;
    }
}
