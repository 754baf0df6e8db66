package org.policybook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policybook.model.ClauseId;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Output;
import org.policybook.model.SearchOptions;
import org.policybook.model.SearchResult;
import org.policybook.model.Similar;
import org.policybook.model.Workers;

/**
 * The Lucene index of a knowledge base: answers queries and writes what a browser needs to answer them.
 *
 * <p>A build makes it in memory. For the terminal and the server it lies beside the content ({@link IndexFolder}) and
 * never enters the site.
 */
public final class Index {
    /** Raised whenever an index of an earlier program would be read wrongly. */
    static final String FORMAT = "3";

    private final SearchIndex index;
    private final @Nullable Columns columns;
    private final Searcher searcher;
    private final @Nullable SimilarMeasures similar;

    private Index(SearchIndex index, @Nullable Columns columns, @Nullable SimilarMeasures similar) throws IOException {
        this.similar = similar;
        this.index = index;
        this.columns = columns;
        this.searcher = new Searcher(index, Weights.STANDARD);
    }

    /** Indexes {@code knowledge} in memory. */
    public static Index over(KnowledgeBase knowledge) throws IOException {
        return over(knowledge, Workers.alone());
    }

    /** As {@link #over(KnowledgeBase, Function, Workers)}, with figures in English in the units as printed. */
    public static Index over(KnowledgeBase knowledge, Workers workers) throws IOException {
        return over(knowledge, figure -> FigureLine.of(figure.target(), Language.EN), workers);
    }

    /**
     * Indexes {@code knowledge} in memory.
     *
     * @param english writes a figure for readers of English
     * @param workers who share the work
     */
    public static Index over(KnowledgeBase knowledge, Function<Figure, String> english, Workers workers)
            throws IOException {
        List<Entry> entries = Entries.of(knowledge, english);
        return new Index(
                SearchIndex.of(entries, Lexicon.of(knowledge)),
                Columns.of(entries),
                SimilarMeasures.index(knowledge, workers));
    }

    /**
     * Opens the index of a content folder, and makes it where it is missing or stale. Where it cannot be kept, for the
     * place is full or may not be written, it is made in memory.
     *
     * @param content folder of the knowledge
     * @param knowledge reads it; asked only where the index is made
     */
    public static Index of(Path content, Supplier<KnowledgeBase> knowledge) throws IOException {
        return new Index(IndexFolder.open(content, knowledge), null, null);
    }

    /** Answers a query; every string is one. */
    public SearchResult search(String query, SearchOptions options) {
        try {
            return searcher.search(query, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code result} as a JSON object (contract 5). */
    public static String json(SearchResult result) {
        return SearchJson.of(result);
    }

    /** The measures of other regions most like {@code clause}, best first; known to an index in memory. */
    public List<Similar> similar(ClauseId clause) {
        return similar == null ? List.of() : similar.of(clause);
    }

    /**
     * Writes the index for the browser; one that was made {@link #over} knowledge can.
     *
     * @throws IOException also where a sample of the texts is not found in it as it should be
     */
    public void export(Output output) throws IOException {
        if (columns == null) {
            throw new IllegalStateException("an opened index is not for a site");
        }
        SearchExport.write(index, columns, output);
    }
}
