package org.policybook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.policybook.model.ClauseId;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Output;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchOptions;
import org.policybook.model.SearchResult;
import org.policybook.model.Similar;
import org.policybook.model.Workers;

/**
 * What a site needs of a knowledge base beside its pages' words: the measures that resemble one another, and the lists by
 * which a browser answers queries ({@link Inversion}). Where this program answers them, it is by Lucene: {@link Search}.
 */
public final class Index {
    /** Raised whenever an index of an earlier program would be read wrongly. */
    static final String FORMAT = "9";

    private final Entries entries;
    private final Lexicon lexicon;
    private final boolean bilingual;
    private final SimilarMeasures similar;

    private Index(Entries entries, Lexicon lexicon, boolean bilingual, SimilarMeasures similar) {
        this.entries = entries;
        this.lexicon = lexicon;
        this.bilingual = bilingual;
        this.similar = similar;
    }

    /**
     * Indexes {@code knowledge}.
     *
     * @param english writes a figure for readers of English
     * @param workers who share the work
     */
    public static Index over(KnowledgeBase knowledge, Function<Figure, String> english, Workers workers) {
        return new Index(
                Entries.of(knowledge, english),
                Lexicon.of(knowledge),
                knowledge.site().isTranslated(),
                SimilarMeasures.index(knowledge, workers));
    }

    /** The measures of other regions most like {@code clause}, best first. */
    public List<Similar> similar(ClauseId clause) {
        return similar.of(clause);
    }

    /**
     * Writes the index for the browser.
     *
     * @param workers who share the work
     * @throws IOException also where a sample of the texts is not found in it as it should be
     */
    public void export(Output output, Workers workers) throws IOException {
        SearchExport.write(entries, lexicon, bilingual, output, workers);
    }

    /** A figure for readers of English, in the unit as printed. */
    public static String english(Figure figure) {
        return FigureLine.of(figure.target(), Language.EN);
    }

    /** {@code result} as a JSON object (contract 5). */
    public static String json(SearchResult result) {
        return SearchJson.of(result);
    }

    /** Answers queries on a knowledge base as it was at one moment; by as many threads as ask. */
    public static final class Search {
        private final Searcher searcher;

        private Search(SearchIndex index) throws IOException {
            this.searcher = new Searcher(index, Weights.STANDARD);
        }

        /**
         * Opens the index of a content folder, and brings it up to date where the content has changed. Where it cannot be
         * kept, for the place is full or may not be written, it is made in memory.
         *
         * @param content folder of the knowledge
         * @param standing how its files stand, as one word; empty where that may not be relied on
         * @param knowledge reads it; asked only where the content does not stand as it stood
         * @param workers who share the work
         */
        public static Search of(
                Path content, Optional<String> standing, Supplier<KnowledgeBase> knowledge, Workers workers)
                throws IOException {
            LuceneAdvice.silence();
            return new Search(IndexFolder.open(content, standing, knowledge, workers));
        }

        /** Answers a query; every string is one. */
        public SearchResult search(String query, SearchOptions options) {
            try {
                return searcher.search(query, options);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * The first value that is called nothing of those that were given for a facet, as a query would take them ({@code 武汉、晋城});
         * empty where all are.
         */
        public Optional<String> misnamed(SearchFacet facet, String given) {
            return searcher.choices().misnamed(facet, given);
        }

        /** The names of values, in {@code language}, that may be meant by one that is called nothing. */
        public List<String> near(SearchFacet facet, String given, Language language) {
            return searcher.choices().near(facet, given, language);
        }

        /** What readers of {@code language} call the region {@code id}. */
        public String region(String id, Language language) {
            return searcher.label(SearchFacet.REGION, id, language);
        }
    }

    /**
     * The index in memory of knowledge that changes now and then: what has not changed is not indexed again. For one
     * thread; what it gives answers as long as anybody asks.
     */
    public static final class Lasting {
        private Map<Source, MemoryIndex.Segment> segments = Map.of();

        /**
         * Answers queries on {@code knowledge} as it is now.
         *
         * @param english writes a figure for readers of English
         * @param workers who share the work
         */
        public Search search(KnowledgeBase knowledge, Function<Figure, String> english, Workers workers)
                throws IOException {
            LuceneAdvice.silence();
            Entries entries = Entries.of(knowledge, english);
            MemoryIndex made = MemoryIndex.of(entries, Lexicon.of(knowledge), entries.division(), segments, workers);
            segments = made.segments();
            return new Search(made.index());
        }
    }
}
