package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.policybook.SiteBuild;
import org.policybook.model.SearchFacet;

class ScoresTest {
    private static final int QUERIES = 200;
    private static final int BEST = 20;
    private static final Weights WEIGHTS = Weights.STANDARD;

    private final SearchIndex index;
    private final Postings postings;

    ScoresTest() throws IOException {
        index = SearchIndex.of(SiteBuild.check(Path.of("content")).knowledge());
        postings = new Postings(index.parts(), Statistics.of(index.parts()), WEIGHTS, new TermLists(TermLists.MOST));
    }

    private Scores scores(GeneratedQueries.Asked asked) throws IOException {
        Speller speller = new Speller(index.lexicon(), Made.texts(postings::stands));
        Plan plan = Plan.of(
                QueryParser.parse(asked.text()), index.lexicon(), WEIGHTS, postings::stands, speller, List.of());
        return Scores.of(plan, index.facets(), postings, WEIGHTS);
    }

    private static List<Scored> best(Scores scores, FixedBitSet some, int most) {
        Scored.Best best = new Scored.Best(most);
        scores.addBest(some, best);
        return best.list();
    }

    /** What is not scored because it could not be among the best is not among them. */
    @Test
    void whatDoesNotPromiseEnoughScoresLess() throws IOException {
        int less = 0;
        for (GeneratedQueries.Asked asked : GeneratedQueries.of(index, QUERIES)) {
            Scores scores = scores(asked);
            FixedBitSet found = scores.found();
            List<Scored> all = best(scores, found, index.facets().size());
            for (Scored one : all.subList(0, Math.min(BEST, all.size()))) {
                FixedBitSet promising = scores.promising(found, one.score());
                assertThat(promising.get(one.entry()))
                        .as("%s in %s", one, asked)
                        .isTrue();
                less += promising.cardinality() < found.cardinality() ? 1 : 0;
            }
        }
        assertThat(less).as("entries that need not be scored").isPositive();
    }

    /** An entry's score does not depend on which others are asked for. */
    @Test
    void someAreScoredAsAllAre() throws IOException {
        for (GeneratedQueries.Asked asked : GeneratedQueries.of(index, QUERIES)) {
            Scores scores = scores(asked);
            FixedBitSet complete = scores.complete();
            complete.and(scores.found());
            FixedBitSet rarest = scores.withRarest(scores.found());
            List<Scored> all = best(scores, scores.found(), index.facets().size());
            for (FixedBitSet some : List.of(complete, rarest)) {
                List<Scored> expected =
                        all.stream().filter(scored -> some.get(scored.entry())).toList();
                assertThat(best(scores, some, index.facets().size()))
                        .as(asked.text())
                        .isEqualTo(expected);
                assertThat(best(scores, some, 3))
                        .as(asked.text())
                        .isEqualTo(expected.subList(0, Math.min(3, expected.size())));
            }
        }
    }

    @Test
    void valuesAreCountedAsTheEntriesHaveThem() {
        Facets facets = index.facets();
        FixedBitSet some = new FixedBitSet(facets.size());
        for (int entry = 0; entry < facets.size(); entry += 3) {
            some.set(entry);
        }
        FacetCounts counts = new FacetCounts(facets, some);
        for (SearchFacet facet : SearchFacet.values()) {
            Map<String, Integer> expected = new java.util.TreeMap<>();
            for (int entry = 0; entry < facets.size(); entry += 3) {
                facets.values(facet, entry).forEach(value -> expected.merge(value, 1, Integer::sum));
            }
            assertThat(counts.of(facet)).as("%s", facet).isNotEmpty().isEqualTo(expected);
            expected.forEach((value, count) -> {
                FixedBitSet having = facets.having(facet, Set.of(value));
                assertThat(FixedBitSet.intersectionCount(having, some)).isEqualTo(count.longValue());
                assertThat(facets.knows(facet, value)).isTrue();
            });
            assertThat(facets.knows(facet, "无此")).isFalse();
        }
    }
}
