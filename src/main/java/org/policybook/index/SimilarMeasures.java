package org.policybook.index;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Similar;
import org.policybook.model.Workers;

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

    /** With more measures than this, each is held against its {@link Candidates} only. */
    private static final int MOST_COMPARED = 600;

    private static final int STRIPE = 100;

    private final Map<ClauseId, List<Similar>> similar;

    private SimilarMeasures(Map<ClauseId, List<Similar>> similar) {
        this.similar = similar;
    }

    /** A measure, and the number of its region. */
    private record Measure(Clause clause, int region) {}

    /**
     * Compares the measures of {@code knowledge}.
     *
     * @param workers who share the work
     */
    static SimilarMeasures index(KnowledgeBase knowledge, Workers workers) {
        List<Measure> measures = measures(knowledge);
        MeasureIndex index = MeasureIndex.of(clauses(measures), knowledge.themes(), workers);
        boolean few = measures.size() <= MOST_COMPARED;
        Map<ClauseId, List<Similar>> similar = new HashMap<>();
        // Candidates share their main theme, so the vectors of one theme at a time are enough.
        for (List<Measure> part : few ? List.of(measures) : byTheme(measures)) {
            Group group = new Group(part, index, few, workers);
            workers.map(group.stripes(), stripe -> group.new Comparing().stripe(stripe))
                    .forEach(similar::putAll);
        }
        return new SimilarMeasures(similar);
    }

    private static List<Measure> measures(KnowledgeBase knowledge) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Measure> measures = new ArrayList<>();
        for (PolicyDocument document : knowledge.documents()) {
            int region = numbers.computeIfAbsent(document.front().region(), r -> numbers.size());
            for (Clause clause : document.clauses()) {
                if (clause.isMeasure()) {
                    measures.add(new Measure(clause, region));
                }
            }
        }
        return measures;
    }

    private static List<Clause> clauses(List<Measure> measures) {
        return measures.stream().map(Measure::clause).toList();
    }

    private static List<List<Measure>> byTheme(List<Measure> measures) {
        Map<String, List<Measure>> themes = new LinkedHashMap<>();
        for (Measure measure : measures) {
            themes.computeIfAbsent(measure.clause().themes().getFirst(), theme -> new ArrayList<>())
                    .add(measure);
        }
        return List.copyOf(themes.values());
    }

    /** The measures of other regions most like {@code clause}, best first; empty for a clause that is no measure. */
    List<Similar> of(ClauseId clause) {
        return similar.getOrDefault(clause, List.of());
    }

    /** Measures that are held against one another, and what is needed for that. */
    private static final class Group {
        private final List<Measure> measures;
        private final Map<Facet, Vectors> facets;
        private final int[] all;
        private final @Nullable Candidates candidates;

        /**
         * Gathers what is needed.
         *
         * @param few whether each is held against all others
         */
        Group(List<Measure> measures, MeasureIndex index, boolean few, Workers workers) {
            this.measures = measures;
            facets = index.vectors(clauses(measures), workers);
            all = IntStream.range(0, measures.size()).toArray();
            candidates = few ? null : new Candidates(facets, all.length, workers);
        }

        /** The numbers of the stretches that one thread compares at a time. */
        List<Integer> stripes() {
            return IntStream.range(0, (all.length + STRIPE - 1) / STRIPE)
                    .boxed()
                    .toList();
        }

        /** One side from which measures are compared. */
        private record Side(double share, Vectors.Against against) {}

        /** Compares measures one after the other; for one thread. */
        private final class Comparing {
            private final List<Side> sides = new ArrayList<>();
            private final Candidates.@Nullable Search search = candidates == null ? null : candidates.new Search();

            Comparing() {
                facets.forEach((facet, vectors) -> sides.add(new Side(facet.share(), vectors.new Against())));
            }

            Map<ClauseId, List<Similar>> stripe(int number) {
                Map<ClauseId, List<Similar>> found = new HashMap<>();
                for (int i = number * STRIPE; i < Math.min(all.length, (number + 1) * STRIPE); i++) {
                    found.put(measures.get(i).clause().id(), nearest(i));
                }
                return found;
            }

            private List<Similar> nearest(int measure) {
                sides.forEach(side -> side.against().measure(measure));
                int region = measures.get(measure).region();
                List<Similar> others = new ArrayList<>();
                for (int other : search == null ? all : search.of(measure)) {
                    if (measures.get(other).region() != region) {
                        double score = score(other);
                        if (score >= FLOOR) {
                            others.add(new Similar(measures.get(other).clause(), score));
                        }
                    }
                }
                return others.stream()
                        .sorted(comparingDouble(Similar::score)
                                .reversed()
                                .thenComparing(
                                        comparing(found -> found.clause().id().toString())))
                        .limit(MOST)
                        .toList();
            }

            private double score(int other) {
                double sum = 0;
                for (Side side : sides) {
                    sum += side.share() * side.against().cosine(other);
                }
                return Math.min(1, StrictMath.rint(sum * STEP) / STEP);
            }
        }
    }
}
