package org.policybook.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Terms of the index with Lucene's own scores. */
final class Postings {
    private final LeafReader reader;
    private final BM25Similarity similarity;
    private final Map<Field, CollectionStatistics> statistics = new HashMap<>();

    Postings(LeafReader reader, Weights weights) throws IOException {
        this.reader = reader;
        this.similarity = new RoundLengths(weights);
        for (Field field : Field.values()) {
            Terms terms = reader.terms(field.key());
            if (terms != null && terms.getDocCount() > 0) {
                statistics.put(
                        field,
                        new CollectionStatistics(
                                field.key(),
                                reader.maxDoc(),
                                terms.getDocCount(),
                                terms.getSumTotalTermFreq(),
                                terms.getSumDocFreq()));
            }
        }
    }

    /** What is told of each entry that has a term. */
    @FunctionalInterface
    interface Visitor {
        void visit(int entry, float score);
    }

    /** In how many entries a term stands. */
    int frequency(Field field, String term) throws IOException {
        return reader.docFreq(new Term(field.key(), term));
    }

    /** How rare a term is: BM25's idf over the field's entries; 0 where it stands nowhere. */
    float rarity(Field field, String term) throws IOException {
        CollectionStatistics collection = statistics.get(field);
        int frequency = frequency(field, term);
        if (collection == null || frequency == 0) {
            return 0;
        }
        return rarity(collection.docCount(), frequency);
    }

    /** As {@link #rarity}, of a term that stands in {@code frequency} of the texts. */
    float rarity(int frequency) {
        CollectionStatistics collection = statistics.get(Field.TEXT);
        long count = collection == null ? 0 : collection.docCount();
        return rarity(Math.max(count, frequency), frequency);
    }

    private static float rarity(long count, int frequency) {
        return (float) Math.log(1 + (count - frequency + 0.5D) / (frequency + 0.5D));
    }

    /** Visits every entry that has {@code term} in {@code field}, with BM25's score times {@code weight}. */
    void score(Field field, String term, double weight, Visitor visitor) throws IOException {
        CollectionStatistics collection = statistics.get(field);
        TermsEnum found = collection == null ? null : find(field, term);
        if (collection == null || found == null) {
            return;
        }
        SimScorer scorer = similarity.scorer(
                (float) weight,
                collection,
                new TermStatistics(new BytesRef(term), found.docFreq(), found.totalTermFreq()));
        NumericDocValues norms = reader.getNormValues(field.key());
        PostingsEnum postings = found.postings(null, PostingsEnum.FREQS);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            long norm = norms != null && norms.advanceExact(doc) ? norms.longValue() : 1;
            visitor.visit(doc, scorer.score(postings.freq(), norm));
        }
    }

    /** The entries and positions of a term, or null where it stands nowhere. */
    @Nullable
    PostingsEnum positions(Field field, String term) throws IOException {
        TermsEnum found = find(field, term);
        return found == null ? null : found.postings(null, PostingsEnum.POSITIONS);
    }

    private @Nullable TermsEnum find(Field field, String term) throws IOException {
        Terms terms = reader.terms(field.key());
        if (terms == null) {
            return null;
        }
        TermsEnum all = terms.iterator();
        return all.seekExact(new BytesRef(term)) ? all : null;
    }
}
