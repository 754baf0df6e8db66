package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;

/**
 * What a query gives to each entry: the scores of its terms, and how much of the query it has. Which entries are found, and
 * which have all of it, follows from sets alone; scores are added up for those entries that are asked for.
 */
final class Scores {
    private final Facets facets;
    private final Postings postings;
    private final Weights weights;

    private final List<Asked> asked = new ArrayList<>();
    private final List<Beside> beside = new ArrayList<>();
    private final List<Leaf> characters = new ArrayList<>();
    private final FixedBitSet found;
    private final FixedBitSet complete;
    private double whole;

    private Scores(Facets facets, Postings postings, Weights weights) {
        this.facets = facets;
        this.postings = postings;
        this.weights = weights;
        this.found = new FixedBitSet(facets.size());
        this.complete = facets.all();
    }

    /** A list with the scores of its kinds. */
    private static final class Leaf {
        private final TermList list;
        private final float[] scores;

        Leaf(TermList list, float[] scores) {
            this.list = list;
            this.scores = scores;
        }

        void addTo(FixedBitSet set) {
            list.addTo(set);
        }

        void add(Row row, double[] sums) {
            list.add(row, scores, sums);
        }

        double most() {
            double most = 0;
            for (float score : scores) {
                most = Math.max(most, score);
            }
            return most;
        }
    }

    /**
     * What the query asks for.
     *
     * @param part how much of the query it is
     */
    private record Asked(double part, List<Leaf> leaves) {
        /** The entries that have it. */
        FixedBitSet having(int size) {
            FixedBitSet having = new FixedBitSet(size);
            leaves.forEach(leaf -> leaf.addTo(having));
            return having;
        }

        double most() {
            return leaves.stream().mapToDouble(Leaf::most).sum();
        }
    }

    /**
     * Words that stand for the same words of the query.
     *
     * @param cap the most that all of them give together
     */
    private record Beside(double cap, List<Leaf> leaves) {
        double most() {
            return Math.min(cap, leaves.stream().mapToDouble(Leaf::most).sum());
        }
    }

    static Scores of(Plan plan, Facets facets, Postings postings, Weights weights) throws IOException {
        Scores scores = new Scores(facets, postings, weights);
        scores.ask(plan.units());
        scores.expand(plan.expansions());
        int found = scores.found.cardinality();
        if (found < weights.few()) {
            scores.rank(plan.characters(), found > 0, plan.units().isEmpty());
        }
        return scores;
    }

    /** The entries that were given anything. */
    FixedBitSet found() {
        return found.clone();
    }

    /** What all that the query asks for comes to; 0 where it asks for nothing. */
    double whole() {
        return whole;
    }

    /** The entries that have all that the query asks for; all where it asks for nothing. */
    FixedBitSet complete() {
        return complete.clone();
    }

    /**
     * Adds the best of some entries.
     *
     * @param some of those that were found; must not change any more
     */
    void addBest(FixedBitSet some, Scored.Best best) {
        Row row = new Row(some);
        double[] sums = sums(row);
        double[] covered = covered(some, row);
        int clauses = row.placeOf(facets.end(EntryKind.CLAUSE));
        for (int place = 0; place < sums.length; place++) {
            float score = (float) (sums[place] * factor(covered[place]) * (place < clauses ? 1 : weights.other()));
            if (best.wants(score)) {
                best.add(row.entry(place), score);
            }
        }
    }

    private double factor(double covered) {
        double share = whole == 0 ? 1 : covered / whole;
        return 1 - weights.coverage() + weights.coverage() * share;
    }

    /** In the order in which the browser adds, since the last bits of a sum depend on it. */
    private double[] sums(Row row) {
        double[] sums = new double[row.size()];
        asked.forEach(one -> one.leaves().forEach(leaf -> leaf.add(row, sums)));
        for (Beside words : beside) {
            double[] given = new double[row.size()];
            words.leaves().forEach(leaf -> leaf.add(row, given));
            for (int place = 0; place < given.length; place++) {
                sums[place] += Math.min(words.cap(), given[place]);
            }
        }
        characters.forEach(leaf -> leaf.add(row, sums));
        return sums;
    }

    private double[] covered(FixedBitSet some, Row row) {
        double[] covered = new double[row.size()];
        if (FixedBitSet.andNotCount(some, complete) == 0) {
            Arrays.fill(covered, whole);
            return covered;
        }
        for (Asked one : asked) {
            row.add(one.having(found.length()), one.part(), covered);
        }
        return covered;
    }

    /** Those of some entries that have the rarest of what is asked for; the best are mostly among them. */
    FixedBitSet withRarest(FixedBitSet some) {
        FixedBitSet with = some.clone();
        asked.stream()
                .max(Comparator.comparingDouble(Asked::part))
                .ifPresent(one -> with.and(one.having(some.length())));
        return with;
    }

    /** Those of some entries that may score {@code least}: where an entry without some part cannot, those that have it. */
    FixedBitSet promising(FixedBitSet some, float least) {
        FixedBitSet promising = some.clone();
        for (Asked one : asked) {
            if (mostWithout(one) < least) {
                promising.and(one.having(some.length()));
            }
        }
        return promising;
    }

    /** No entry that lacks a part of the query scores more. */
    private float mostWithout(Asked one) {
        double most = asked.stream().mapToDouble(Asked::most).sum()
                + beside.stream().mapToDouble(Beside::most).sum()
                + characters.stream().mapToDouble(Leaf::most).sum();
        // Added in another order, it may differ in the last bits.
        return Math.nextUp((float) ((most - one.most()) * factor(whole - one.part())));
    }

    private void ask(List<Unit> units) throws IOException {
        for (Unit unit : units) {
            double part = unit.share() * postings.rarity(unit.term());
            List<Leaf> leaves = new ArrayList<>();
            for (Unit.Leaf leaf : unit.leaves()) {
                add(leaf.field(), unit.term(), leaf.weight(), leaves);
            }
            Asked one = new Asked(part, leaves);
            FixedBitSet having = one.having(facets.size());
            found.or(having);
            whole += part;
            if (part > 0) {
                complete.and(having);
            }
            asked.add(one);
        }
    }

    private void add(Field field, String term, double weight, List<Leaf> leaves) throws IOException {
        TermList list = postings.list(field, term);
        if (list.entries() > 0) {
            leaves.add(new Leaf(list, postings.scores(field, term, list, weight)));
        }
    }

    /**
     * Where anything was found already, single characters only rank it. Of a word that stands nowhere, they find only what has
     * all of them: some of them are no trace of it.
     *
     * @param alone whether there is nothing else in the query
     */
    private void rank(List<Unit> units, boolean ranking, boolean alone) throws IOException {
        for (Unit unit : units) {
            for (Unit.Leaf leaf : unit.leaves()) {
                add(leaf.field(), unit.term(), leaf.weight(), characters);
            }
        }
        if (!ranking) {
            find(units, alone);
        }
    }

    private void find(List<Unit> characters, boolean alone) throws IOException {
        FixedBitSet all = facets.all();
        for (Unit unit : characters) {
            FixedBitSet having = new FixedBitSet(facets.size());
            postings.list(Field.CHARACTERS, unit.term()).addTo(having);
            all.and(having);
            found.or(having);
        }
        if (!alone) {
            found.and(all);
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
        for (Map.Entry<List<String>, List<Plan.Expansion>> group : byOrigin.entrySet()) {
            double own = postings.rarity(group.getKey());
            List<Leaf> leaves = new ArrayList<>();
            for (Plan.Expansion expansion : group.getValue()) {
                String word = Fold.of(expansion.word());
                float idf = postings.rarity(Field.NAMES, word);
                if (idf > 0) {
                    double most = Math.max(1, word.length() - 1)
                            * (double) postings.rarity(postings.frequency(Field.NAMES, word));
                    double weight = weights.expansion() * (own > 0 ? Math.min(own, most) : most) / idf;
                    add(Field.NAMES, word, weight, leaves);
                }
            }
            leaves.forEach(leaf -> leaf.addTo(found));
            beside.add(new Beside(own > 0 ? weights.expansions() * own : Double.MAX_VALUE, leaves));
        }
    }
}
