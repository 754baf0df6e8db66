package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

/**
 * One side of all measures as a vector for each, after TF-IDF: a term weighs more the oftener the measure has it, and the
 * fewer others do. What is asked for is the cosine of the angle between two. Terms are summed in their own order and
 * with {@link StrictMath}, so that the last digit is the same on every machine.
 */
final class Vectors {
    /** A term with the measures that have it, in order, and how much it weighs in each. */
    private static final class Term {
        private final List<Integer> measures = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();
    }

    /** A term of one measure. */
    private record Entry(Term term, double weight) {}

    private final SortedMap<String, Term> terms = new TreeMap<>();
    private final List<List<Entry>> entries = new ArrayList<>();
    private double[] lengths = {};

    /** Adds the next measure; one without terms has no direction, and is like no other. */
    void add(@Nullable Terms found) throws IOException {
        int measure = entries.size();
        entries.add(new ArrayList<>());
        if (found == null) {
            return;
        }
        TermsEnum each = found.iterator();
        PostingsEnum postings = null;
        while (each.next() != null) {
            postings = each.postings(postings, PostingsEnum.FREQS);
            postings.nextDoc();
            Term term = terms.computeIfAbsent(each.term().utf8ToString(), text -> new Term());
            term.measures.add(measure);
            term.weights.add(1 + StrictMath.log(postings.freq()));
        }
    }

    /** Weighs the terms when all measures are there. */
    void complete() {
        lengths = new double[entries.size()];
        for (Term term : terms.values()) {
            double rarity = StrictMath.log((entries.size() + 1.0) / term.measures.size());
            for (int i = 0; i < term.measures.size(); i++) {
                int measure = term.measures.get(i);
                double weight = term.weights.get(i) * rarity;
                term.weights.set(i, weight);
                lengths[measure] += weight * weight;
                // What one measure alone has adds to its length, and is shared with nobody.
                if (term.measures.size() > 1) {
                    entries.get(measure).add(new Entry(term, weight));
                }
            }
        }
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = StrictMath.sqrt(lengths[i]);
        }
    }

    /** The cosine of a measure with every measure. */
    double[] cosines(int measure) {
        double[] products = new double[lengths.length];
        for (Entry entry : entries.get(measure)) {
            Term term = entry.term();
            for (int i = 0; i < term.measures.size(); i++) {
                products[term.measures.get(i)] += entry.weight() * term.weights.get(i);
            }
        }
        for (int other = 0; other < products.length; other++) {
            double length = lengths[measure] * lengths[other];
            products[other] = length == 0 ? 0 : products[other] / length;
        }
        return products;
    }
}
