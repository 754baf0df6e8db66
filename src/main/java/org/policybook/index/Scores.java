package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a query gives to each entry: the scores of its terms, and how much of the query it has. */
final class Scores {
    private final Facets facets;
    private final Postings postings;
    private final Weights weights;

    private final double[] sum;
    private final double[] covered;
    /** The last unit that each entry was found by, from 1. */
    private final int[] last;

    private final BitSet found = new BitSet();
    private int units;
    private double whole;

    private Scores(Facets facets, Postings postings, Weights weights) {
        this.facets = facets;
        this.postings = postings;
        this.weights = weights;
        this.sum = new double[facets.size()];
        this.covered = new double[sum.length];
        this.last = new int[sum.length];
    }

    static Scores of(Plan plan, Facets facets, Postings postings, Weights weights) throws IOException {
        Scores scores = new Scores(facets, postings, weights);
        scores.add(plan.units(), false);
        scores.expand(plan.expansions());
        int found = scores.found.cardinality();
        if (found < weights.few()) {
            scores.add(plan.characters(), found > 0);
            if (found == 0 && !plan.units().isEmpty()) {
                scores.keepWithAll(plan.characters());
            }
        }
        return scores;
    }

    /** The entries that were given anything. */
    BitSet found() {
        return BitSet.valueOf(found.toLongArray());
    }

    float of(int entry) {
        double share = whole == 0 ? 1 : covered[entry] / whole;
        double factor = 1 - weights.coverage() + weights.coverage() * share;
        boolean clause = facets.kind(entry) == EntryKind.CLAUSE;
        return (float) (sum[entry] * factor * (clause ? 1 : weights.other()));
    }

    /** What all that the query asks for comes to; 0 where it asks for nothing. */
    double whole() {
        return whole;
    }

    /** The entries that have all that the query asks for. */
    BitSet complete() {
        BitSet complete = new BitSet();
        if (whole == 0) {
            complete.set(0, sum.length);
        } else {
            found.stream().filter(this::isComplete).forEach(complete::set);
        }
        return complete;
    }

    /** Whether an entry has all that the query asks for. */
    boolean isComplete(int entry) {
        return covered[entry] == whole;
    }

    /** Where anything was found already, single characters only rank it. */
    private void add(List<Unit> more, boolean ranking) throws IOException {
        for (Unit unit : more) {
            units++;
            double part = unit.share() * postings.rarity(unit.term());
            whole += part;
            for (Unit.Leaf leaf : unit.leaves()) {
                postings.score(leaf.field(), unit.term(), leaf.weight(), (entry, score) -> {
                    if (ranking && sum[entry] == 0) {
                        return;
                    }
                    give(entry, score);
                    if (last[entry] != units) {
                        last[entry] = units;
                        covered[entry] += part;
                    }
                });
            }
        }
    }

    private void give(int entry, double score) {
        sum[entry] += score;
        found.set(entry);
    }

    /** Of a word that stands nowhere, single characters find only what has all of them: some of them are no trace of it. */
    private void keepWithAll(List<Unit> characters) throws IOException {
        for (Unit unit : characters) {
            BitSet having = new BitSet();
            postings.score(Field.CHARACTERS, unit.term(), 1, (entry, score) -> having.set(entry));
            found.and(having);
        }
    }

    /**
     * An expansion gives no more than the words for which it stands would give, whatever its own rarity, and all
     * that stand for the same words together give no more than a part of what these could: the exact word stays
     * above. What explains a question has no such word, and is what was meant.
     */
    private void expand(List<Plan.Expansion> expansions) throws IOException {
        Map<List<String>, List<Plan.Expansion>> byOrigin = new LinkedHashMap<>();
        for (Plan.Expansion expansion : expansions) {
            byOrigin.computeIfAbsent(expansion.origin(), origin -> new ArrayList<>())
                    .add(expansion);
        }
        double[] given = new double[expansions.isEmpty() ? 0 : sum.length];
        for (Map.Entry<List<String>, List<Plan.Expansion>> group : byOrigin.entrySet()) {
            double own = postings.rarity(group.getKey());
            BitSet having = new BitSet();
            for (Plan.Expansion expansion : group.getValue()) {
                String word = Fold.of(expansion.word());
                float idf = postings.rarity(Field.NAMES, word);
                if (idf > 0) {
                    double most = Math.max(1, word.length() - 1)
                            * (double) postings.rarity(postings.frequency(Field.NAMES, word));
                    double weight = weights.expansion() * (own > 0 ? Math.min(own, most) : most) / idf;
                    postings.score(Field.NAMES, word, weight, (entry, score) -> {
                        given[entry] += score;
                        having.set(entry);
                    });
                }
            }
            double cap = own > 0 ? weights.expansions() * own : Double.MAX_VALUE;
            having.stream().forEach(entry -> {
                give(entry, Math.min(cap, given[entry]));
                given[entry] = 0;
            });
        }
    }
}
