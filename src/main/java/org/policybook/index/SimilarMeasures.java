package org.policybook.index;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Similar;

/**
 * For each measure, the measures of other regions that are most like it: what they say, what they are called, their
 * themes, subjects and instruments, each as the cosine of two TF-IDF vectors, added by the shares of {@link Facet}. The
 * similarity of two measures is the same from either side.
 */
final class SimilarMeasures {
    /** How many are named at most. */
    private static final int MOST = 5;

    /** Below this, a reader sees nothing that two measures have in common but the manner of official documents. */
    private static final double FLOOR = 0.12;

    /** Finer differences are noise, and must not decide an order. */
    private static final double STEP = 1e4;

    private final Map<ClauseId, List<Similar>> similar;

    private SimilarMeasures(Map<ClauseId, List<Similar>> similar) {
        this.similar = similar;
    }

    /**
     * Puts the measures of {@code knowledge} through Lucene and compares them.
     *
     * @throws IOException where Lucene reports one; memory does not
     */
    static SimilarMeasures index(KnowledgeBase knowledge) throws IOException {
        List<Clause> measures = new ArrayList<>();
        List<String> regions = new ArrayList<>();
        for (PolicyDocument document : knowledge.documents()) {
            for (Clause clause : document.clauses()) {
                if (clause.isMeasure()) {
                    measures.add(clause);
                    regions.add(document.front().region());
                }
            }
        }
        Map<ClauseId, List<Similar>> similar = new HashMap<>();
        Map<Facet, Vectors> facets = MeasureIndex.of(measures, knowledge.themes());
        for (int i = 0; i < measures.size(); i++) {
            similar.put(measures.get(i).id(), nearest(i, facets, measures, regions));
        }
        return new SimilarMeasures(similar);
    }

    /** The measures of other regions most like {@code clause}, best first; empty for a clause that is no measure. */
    List<Similar> of(ClauseId clause) {
        return similar.getOrDefault(clause, List.of());
    }

    private static List<Similar> nearest(
            int measure, Map<Facet, Vectors> facets, List<Clause> measures, List<String> regions) {
        double[] scores = new double[measures.size()];
        facets.forEach((facet, vectors) -> {
            double[] cosines = vectors.cosines(measure);
            for (int other = 0; other < scores.length; other++) {
                scores[other] += facet.share() * cosines[other];
            }
        });
        List<Similar> others = new ArrayList<>();
        for (int other = 0; other < scores.length; other++) {
            double score = Math.min(1, StrictMath.rint(scores[other] * STEP) / STEP);
            if (score >= FLOOR && !regions.get(other).equals(regions.get(measure))) {
                others.add(new Similar(measures.get(other), score));
            }
        }
        return others.stream()
                .sorted(comparingDouble(Similar::score)
                        .reversed()
                        .thenComparing(comparing(found -> found.clause().id().toString())))
                .limit(MOST)
                .toList();
    }
}
