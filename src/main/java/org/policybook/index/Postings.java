package org.policybook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an index with Lucene's own scores, for one query: a term is looked up once, in every part, however often it
 * is asked for, and not at all where its list is kept.
 */
final class Postings {
    private final List<Part> parts;
    private final Statistics statistics;
    private final BM25Similarity similarity;
    private final TermLists lists;
    private final int size;
    private final Map<Field, Map<String, Found>> found = new EnumMap<>(Field.class);

    /**
     * The terms of an index.
     *
     * @param lists those that are kept from one query to the next
     */
    Postings(List<Part> parts, Statistics statistics, Weights weights, TermLists lists) {
        this.parts = parts;
        this.lists = lists;
        this.size = parts.stream().mapToInt(Part::size).sum();
        this.statistics = statistics;
        this.similarity = new RoundLengths(weights);
    }

    /**
     * Where a term stands.
     *
     * @param places in the order of the parts; null for those where it stands nowhere
     * @param entries how many have it
     * @param times how often it stands in all of them
     */
    private record Found(List<@Nullable TermsEnum> places, int entries, long times) {}

    /** Whether a term stands anywhere in the Chinese texts. */
    boolean stands(String term) {
        return frequency(term) > 0;
    }

    /** In how many of the Chinese texts a term stands. */
    int frequency(String term) {
        try {
            return frequency(Field.TEXT, term);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the stem of a word stands anywhere in the texts of either language. */
    boolean isKnown(String stem) {
        try {
            return frequency(Field.ENGLISH, stem) > 0 || frequency(Field.TEXT, stem) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In how many entries a term stands. */
    int frequency(Field field, String term) throws IOException {
        TermList known = lists.known(field, term);
        return known == null ? find(field, term).entries() : known.entries();
    }

    /** How rare a term is: BM25's idf over the field's entries; 0 where it stands nowhere. */
    float rarity(Field field, String term) throws IOException {
        CollectionStatistics collection = statistics.fields().get(field);
        int frequency = frequency(field, term);
        if (collection == null || frequency == 0) {
            return 0;
        }
        return rarity(collection.docCount(), frequency);
    }

    /** How rare a term is in the Chinese texts, or where it does not stand there, in the English ones. */
    float rarity(String term) throws IOException {
        float text = rarity(Field.TEXT, term);
        return text > 0 ? text : rarity(Field.ENGLISH, term);
    }

    /** How rare all of some terms are together. */
    double rarity(List<String> terms) throws IOException {
        double sum = 0;
        for (String term : terms) {
            sum += rarity(term);
        }
        return sum;
    }

    /** As {@link #rarity(Field, String)}, of a term that stands in {@code frequency} of the texts. */
    float rarity(int frequency) {
        CollectionStatistics collection = statistics.fields().get(Field.TEXT);
        long count = collection == null ? 0 : collection.docCount();
        return rarity(Math.max(count, frequency), frequency);
    }

    private static float rarity(long count, int frequency) {
        return (float) Math.log(1 + (count - frequency + 0.5D) / (frequency + 0.5D));
    }

    /** Where a term stands in a field. */
    TermList list(Field field, String term) throws IOException {
        return lists.of(field, term, () -> read(field, find(field, term)));
    }

    private TermList read(Field field, Found where) throws IOException {
        if (where.entries() == 0) {
            return TermList.NOWHERE;
        }
        TermList.Maker list = new TermList.Maker(size);
        for (int i = 0; i < parts.size(); i++) {
            TermsEnum place = where.places().get(i);
            if (place != null) {
                read(parts.get(i), field, place, list);
            }
        }
        return list.made(where.times());
    }

    private static void read(Part part, Field field, TermsEnum place, TermList.Maker list) throws IOException {
        NumericDocValues norms = part.reader().getNormValues(field.key());
        PostingsEnum postings = place.postings(null, PostingsEnum.FREQS);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            long norm = norms != null && norms.advanceExact(doc) ? norms.longValue() : 1;
            list.add(part.number(doc), postings.freq(), norm);
        }
    }

    /** BM25's scores times {@code weight} of the entries of a term's list, by their kind. */
    float[] scores(Field field, String term, TermList list, double weight) {
        CollectionStatistics collection = statistics.fields().get(field);
        if (collection == null || list.entries() == 0) {
            return new float[0];
        }
        SimScorer scorer = similarity.scorer(
                (float) weight, collection, new TermStatistics(new BytesRef(term), list.entries(), list.times()));
        return list.scores(scorer);
    }

    /**
     * The entries of a part that have a term, by their numbers in the part, and the positions if the field has any; null
     * where it stands nowhere in it.
     */
    @Nullable
    PostingsEnum positions(int part, Field field, String term) throws IOException {
        TermsEnum place = find(field, term).places().get(part);
        return place == null ? null : place.postings(null, PostingsEnum.POSITIONS);
    }

    private Found find(Field field, String term) throws IOException {
        Map<String, Found> known = found.computeIfAbsent(field, none -> new HashMap<>());
        Found where = known.get(term);
        if (where == null) {
            where = lookUp(field, new BytesRef(term));
            known.put(term, where);
        }
        return where;
    }

    private Found lookUp(Field field, BytesRef term) throws IOException {
        List<@Nullable TermsEnum> places = new ArrayList<>(parts.size());
        int entries = 0;
        long times = 0;
        for (Part part : parts) {
            Terms terms = part.reader().terms(field.key());
            TermsEnum place = terms == null ? null : terms.iterator();
            if (place != null && place.seekExact(term)) {
                places.add(place);
                entries += place.docFreq();
                times += place.totalTermFreq();
            } else {
                places.add(null);
            }
        }
        return new Found(places, entries, times);
    }
}
