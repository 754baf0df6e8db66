package org.policybook.index;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Language;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchOptions;
import org.policybook.model.SearchResult;

/**
 * Answers queries. Each term of each field is scored by Lucene's BM25; an entry's score is their sum, lowered by the
 * share of the query that it lacks; among the best, those rise in which the words stand as they were typed. The scripts
 * of {@code assets/js/engine} do the same with the exported postings, in the same order of additions, so that the scores are
 * equal.
 */
final class Searcher {
    private final SearchIndex index;
    private final Weights weights;
    private final Statistics statistics;
    private final TermLists lists = new TermLists(TermLists.MOST);
    private final Supplier<Spelling> spelling;
    private final Supplier<Sounds> sounds;
    private final Supplier<Readings> readings;

    Searcher(SearchIndex index, Weights weights) throws IOException {
        this.index = index;
        this.weights = weights;
        this.statistics = Statistics.of(index.parts());
        this.spelling = once(() -> Spelling.of(index));
        this.sounds = once(() -> Sounds.of(spelling.get(), index.lexicon()));
        this.readings = once(() -> Readings.of(sounds.get().standing()));
    }

    /** Made when it is first asked for. */
    private static <T> Supplier<T> once(Supplier<T> make) {
        return new Supplier<>() {
            private @Nullable T made;

            @Override
            public synchronized T get() {
                if (made == null) {
                    made = make.get();
                }
                return made;
            }
        };
    }

    /** The values of facets as readers give them. */
    Choices choices() {
        return new Choices(index.lexicon(), index.facets());
    }

    /** As {@link Lexicon#label}. */
    String label(SearchFacet facet, String value, Language language) {
        return index.lexicon().label(facet, value, language);
    }

    /** Answers {@code text}; every string is a query. */
    SearchResult search(String text, SearchOptions options) throws IOException {
        Postings postings = new Postings(index.parts(), statistics, weights, lists);
        Texts texts = new Texts(postings::stands, postings::isKnown, postings::frequency, spelling, sounds, readings);
        Speller speller = new Speller(index.lexicon(), texts);
        return new Answering(index, weights, postings, speller, QueryParser.parse(text), options).answer(text);
    }
}
