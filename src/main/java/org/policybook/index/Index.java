package org.policybook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Output;
import org.policybook.model.SearchOptions;
import org.policybook.model.SearchResult;
import org.policybook.model.Similar;
import org.policybook.model.Workers;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Lucene index of a knowledge base: answers queries and writes what a browser needs to answer them.
 *
 * <p>A build makes it in memory. For the terminal and the server it lies in {@code .policybook/index} beside the
 * content, named by a hash of the content, so that it is never stale; it never enters the site.
 */
public final class Index {
    /** Raised whenever an index of an earlier program would be read wrongly. */
    private static final String FORMAT = "1";

    private final Source source;
    private final @Nullable SimilarMeasures similar;
    private @Nullable SearchIndex opened;
    private @Nullable Searcher searcher;

    private Index(Source source, @Nullable SimilarMeasures similar) {
        this.source = source;
        this.similar = similar;
    }

    /** Makes Lucene's index, which is large, when it is first needed. */
    @FunctionalInterface
    private interface Source {
        SearchIndex open() throws IOException;
    }

    /** What is kept beside Lucene's files. */
    private record Kept(List<Entry> entries, Lexicon lexicon) {}

    /** Indexes {@code knowledge} in memory. */
    public static Index over(KnowledgeBase knowledge) {
        return over(knowledge, Workers.alone());
    }

    /**
     * Indexes {@code knowledge} in memory.
     *
     * @param workers who share the work
     */
    public static Index over(KnowledgeBase knowledge, Workers workers) {
        return new Index(() -> SearchIndex.of(knowledge), SimilarMeasures.index(knowledge, workers));
    }

    /**
     * Opens the index of a content folder, and makes it where it is missing or stale.
     *
     * @param content folder of the knowledge
     * @param knowledge reads it; asked only where the index is made
     */
    public static Index of(Path content, Supplier<KnowledgeBase> knowledge) throws IOException {
        Path beside =
                Objects.requireNonNull(content.toAbsolutePath().normalize().getParent());
        Path indexes = beside.resolve(".policybook").resolve("index");
        Path folder = indexes.resolve(hash(content));
        JsonMapper json = JsonMapper.shared();
        if (!Files.exists(folder.resolve("entries.json"))) {
            KnowledgeBase read = knowledge.get();
            Files.createDirectories(indexes);
            Path made = Files.createTempDirectory(indexes, "making-");
            Kept kept = new Kept(Entries.of(read), Lexicon.of(read));
            try (FSDirectory directory = FSDirectory.open(made)) {
                SearchIndex.of(kept.entries(), kept.lexicon(), directory)
                        .reader()
                        .close();
            }
            Files.write(made.resolve("entries.json"), json.writeValueAsBytes(kept));
            clear(indexes, made);
            moved(made, folder);
        }
        Kept kept = json.readValue(Files.readAllBytes(folder.resolve("entries.json")), Kept.class);
        SearchIndex index = new SearchIndex(SearchIndex.open(FSDirectory.open(folder)), kept.entries(), kept.lexicon());
        return new Index(() -> index, null);
    }

    /** Answers a query; every string is one. */
    public SearchResult search(String query, SearchOptions options) {
        try {
            return searcher().search(query, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for whoever exports it and whoever searches it. */
    private synchronized SearchIndex opened() throws IOException {
        SearchIndex index = opened;
        if (index == null) {
            index = source.open();
            opened = index;
        }
        return index;
    }

    private synchronized Searcher searcher() throws IOException {
        Searcher made = searcher;
        if (made == null) {
            made = new Searcher(opened(), Weights.STANDARD);
            searcher = made;
        }
        return made;
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
     * Writes the index for the browser.
     *
     * @param workers who share the work
     * @throws IOException also where a sample of the texts is not found in it as it should be
     */
    public void export(Output output, Workers workers) throws IOException {
        SearchExport.write(opened(), output, workers);
    }

    /** Another run may have been first; its index is as good. */
    private static void moved(Path made, Path folder) throws IOException {
        try {
            Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(folder.resolve("entries.json"))) {
                throw e;
            }
            remove(made);
        }
    }

    /** Indexes of earlier contents are of no use. */
    private static void clear(Path indexes, Path keep) throws IOException {
        try (Stream<Path> earlier = Files.list(indexes)) {
            for (Path folder : earlier.filter(path -> !path.equals(keep)).toList()) {
                remove(folder);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String hash(Path content) throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(FORMAT.getBytes(StandardCharsets.UTF_8));
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(content.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
