package org.policybook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
 * The index of a knowledge base: answers queries and writes what a browser needs to answer them.
 *
 * <p>Queries are Lucene's. For the terminal its index lies beside the content ({@link IndexFolder}); for the server it is
 * made in memory when the first query comes. It never enters the site, which gets the same lists and numbers ({@link
 * Inversion}) in a form of its own.
 */
public final class Index {
    /** Raised whenever an index of an earlier program would be read wrongly. */
    static final String FORMAT = "5";

    private final Source source;
    private final @Nullable Made made;
    private @Nullable Searcher searcher;

    /** Opens or makes Lucene's index. */
    @FunctionalInterface
    private interface Source {
        SearchIndex get() throws IOException;
    }

    /** What an index over a knowledge base in memory can do beside answering. */
    private record Made(List<Entry> entries, Lexicon lexicon, boolean english, SimilarMeasures similar) {}

    private Index(Source source, @Nullable Made made) {
        this.source = source;
        this.made = made;
    }

    /** As {@link #over(KnowledgeBase, Function, Workers)}, with figures in English in the units as printed. */
    public static Index over(KnowledgeBase knowledge, Workers workers) {
        return over(knowledge, figure -> FigureLine.of(figure.target(), Language.EN), workers);
    }

    /**
     * Indexes {@code knowledge} in memory.
     *
     * @param english writes a figure for readers of English
     * @param workers who share the work
     */
    public static Index over(KnowledgeBase knowledge, Function<Figure, String> english, Workers workers) {
        List<Entry> entries = Entries.of(knowledge, english);
        Lexicon lexicon = Lexicon.of(knowledge);
        boolean bilingual = knowledge.site().isTranslated();
        return new Index(
                () -> SearchIndex.of(entries, lexicon),
                new Made(entries, lexicon, bilingual, SimilarMeasures.index(knowledge, workers)));
    }

    /**
     * Opens the index of a content folder, and makes it where it is missing or stale. Where it cannot be kept, for the
     * place is full or may not be written, it is made in memory.
     *
     * @param content folder of the knowledge
     * @param knowledge reads it; asked only where the index is made
     */
    public static Index of(Path content, Supplier<KnowledgeBase> knowledge) throws IOException {
        SearchIndex opened = IndexFolder.open(content, knowledge);
        return new Index(() -> opened, null);
    }

    /** Answers a query; every string is one. The first waits until Lucene's index is made. */
    public SearchResult search(String query, SearchOptions options) {
        try {
            return searcher().search(query, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Searcher searcher() throws IOException {
        if (searcher == null) {
            searcher = new Searcher(source.get(), Weights.STANDARD);
        }
        return searcher;
    }

    /**
     * The value of a facet that readers call {@code name}, as a query would take it: {@code target} for 数字, {@code wuhan}
     * for 武汉; empty where none is called so.
     */
    public Optional<String> value(SearchFacet facet, String name) {
        try {
            return searcher().value(facet, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What readers of {@code language} call the region {@code id}. */
    public String region(String id, Language language) {
        try {
            return searcher().region(id, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kinds of results, each with its Chinese name. */
    public static Map<String, String> kinds() {
        return FilterNames.chineseKinds();
    }

    /** {@code result} as a JSON object (contract 5). */
    public static String json(SearchResult result) {
        return SearchJson.of(result);
    }

    /** The measures of other regions most like {@code clause}, best first; known to an index in memory. */
    public List<Similar> similar(ClauseId clause) {
        return made == null ? List.of() : made.similar().of(clause);
    }

    /**
     * Writes the index for the browser; one that was made {@link #over} knowledge can.
     *
     * @param workers who share the work
     * @throws IOException also where a sample of the texts is not found in it as it should be
     */
    public void export(Output output, Workers workers) throws IOException {
        if (made == null) {
            throw new IllegalStateException("an opened index is not for a site");
        }
        SearchExport.write(made.entries(), made.lexicon(), made.english(), output, workers);
    }
}
