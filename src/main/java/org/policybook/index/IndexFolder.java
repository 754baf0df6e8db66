package org.policybook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.SleepingLockWrapper;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Workers;
import tools.jackson.databind.json.JsonMapper;

/**
 * The index of a content folder on disk, {@code .policybook/index/NAME} beside it: one Lucene index whose segments are the
 * parts. Each is known by a hash of all that went into it; those that are still what they should be stay, the others are
 * made anew, and Lucene's commit changes from one whole index to the next, also where two programs do so at once.
 */
final class IndexFolder {
    /** Known by which part its entry is in. */
    private static final String KEY = "#";

    private static final String FORMAT = "format";
    private static final String STANDING = "standing";
    private static final String KEPT = "kept";

    /** How long one program waits for another that brings the same index up to date, in milliseconds. */
    private static final long PATIENCE = 120_000;

    private static final long POLL = 50;

    private final Path folder;

    private IndexFolder(Path content) {
        Path whole = content.toAbsolutePath().normalize();
        Path beside = Objects.requireNonNull(whole.getParent());
        this.folder =
                beside.resolve(".policybook").resolve("index").resolve(Objects.requireNonNull(whole.getFileName()));
    }

    /**
     * What is kept beside Lucene's segments.
     *
     * @param parts the hash of each part
     * @param numbers of the entries of each part: each as what it is more than the one before, in {@link Numbers}
     */
    private record Kept(List<String> parts, List<String> numbers, Columns columns, Lexicon lexicon) {}

    /** Whether segments are read through before they are used, or were read or written just now, under the same lock. */
    private enum Trust {
        NONE,
        SEGMENTS
    }

    /** As {@link Index.Search#of}. */
    static SearchIndex open(Path content, Optional<String> standing, Supplier<KnowledgeBase> knowledge, Workers workers)
            throws IOException {
        IndexFolder folder = new IndexFolder(content);
        Optional<SearchIndex> kept = standing.flatMap(folder::kept);
        if (kept.isPresent()) {
            return kept.get();
        }
        KnowledgeBase read = knowledge.get();
        try {
            return folder.update(read, standing.orElse(""), workers);
        } catch (IOException | RuntimeException e) {
            return SearchIndex.of(read);
        }
    }

    /** The index as it was made of content that stood like this; empty where there is none or it is damaged. */
    private Optional<SearchIndex> kept(String standing) {
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        try {
            return read(
                    FSDirectory.open(folder),
                    data -> Segments.format().equals(data.get(FORMAT)) && standing.equals(data.get(STANDING)),
                    Trust.NONE);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Opens the index of a folder, for as long as the program runs; what is not taken is closed.
     *
     * @param wanted whether it is taken, by what is told of it
     */
    private static Optional<SearchIndex> read(Directory directory, Predicate<Map<String, String>> wanted, Trust trust)
            throws IOException {
        DirectoryReader reader = null;
        SearchIndex index = null;
        try {
            reader = DirectoryReader.open(directory);
            if (wanted.test(reader.getIndexCommit().getUserData())) {
                index = index(reader, trust);
            }
        } finally {
            if (index == null) {
                IOUtils.closeWhileHandlingException(reader, directory);
            }
        }
        return Optional.ofNullable(index);
    }

    /** Makes the parts anew that are not what they should be, and keeps the others. */
    private SearchIndex update(KnowledgeBase knowledge, String standing, Workers workers) throws IOException {
        Files.createDirectories(folder);
        EarlierIndexes.clear(folder);
        Entries entries = Entries.of(knowledge);
        Lexicon lexicon = Lexicon.of(knowledge);
        Names names = new Names(lexicon);
        List<PartEntries> divided = entries.divided(entries.division(), names);
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = writer(new SleepingLockWrapper(directory, PATIENCE, POLL))) {
            Set<String> intact = intact(directory);
            if (intact.isEmpty()) {
                writer.deleteAll();
            }
            List<String> keys = keys(divided, entries, names, intact, writer, workers);
            for (String part : intact) {
                if (!keys.contains(part)) {
                    writer.deleteDocuments(new Term(KEY, part));
                }
            }
            List<String> numbers =
                    divided.stream().map(held -> gaps(held.numbers())).toList();
            Kept kept = new Kept(keys, numbers, entries.columns(), lexicon);
            writer.setLiveCommitData(Map.of(
                            FORMAT,
                            Segments.format(),
                            STANDING,
                            standing,
                            KEPT,
                            JsonMapper.shared().writeValueAsString(kept))
                    .entrySet());
            writer.commit();
            // No other program may commit before this is open.
            return read(FSDirectory.open(folder), data -> true, Trust.SEGMENTS).orElseThrow();
        }
    }

    /** A writer on what stands there; where that is damaged beyond being opened, it is cleared away. */
    private static IndexWriter writer(Directory directory) throws IOException {
        try {
            return new IndexWriter(directory, Segments.config().setCommitOnClose(false));
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            clear(directory);
            return new IndexWriter(directory, Segments.config().setCommitOnClose(false));
        }
    }

    /** Removes all that stands there, the lock as well, for that may be what is damaged. */
    private static void clear(Directory directory) throws IOException {
        Lock alone = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        try {
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
        } finally {
            alone.close();
        }
    }

    /** The parts that stand there whole; none where anything is damaged, or another program has made them. */
    private static Set<String> intact(Directory directory) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return Segments.format()
                            .equals(reader.getIndexCommit().getUserData().get(FORMAT))
                    ? readers(reader, Trust.NONE).keySet()
                    : Set.of();
        } catch (IOException | RuntimeException e) {
            return Set.of();
        }
    }

    private static SearchIndex index(DirectoryReader reader, Trust trust) throws IOException {
        String text = reader.getIndexCommit().getUserData().get(KEPT);
        Kept kept = JsonMapper.shared().readValue(Objects.requireNonNull(text), Kept.class);
        Map<String, LeafReader> readers = readers(reader, trust);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < kept.parts().size(); i++) {
            LeafReader segment = readers.get(kept.parts().get(i));
            int[] numbers = numbers(kept.numbers().get(i));
            if (segment == null || segment.maxDoc() != numbers.length) {
                throw new IOException("a part is not what was kept");
            }
            parts.add(new Part(segment, numbers));
        }
        Facets facets = new Facets(kept.columns());
        int[] partOf = new int[facets.size()];
        for (int i = 0; i < parts.size(); i++) {
            for (int doc = 0; doc < parts.get(i).size(); doc++) {
                partOf[parts.get(i).number(doc)] = i;
            }
        }
        return new SearchIndex(parts, facets, kept.lexicon(), number -> {
            Part part = parts.get(partOf[number]);
            return Segments.stored(part.reader(), part.doc(number));
        });
    }

    /** The segments by the hash of what went into them, each found whole. */
    private static Map<String, LeafReader> readers(DirectoryReader reader, Trust trust) throws IOException {
        Map<String, LeafReader> readers = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafReader segment = leaf.reader();
            if (trust == Trust.NONE) {
                segment.checkIntegrity();
            }
            Terms keys = segment.terms(KEY);
            TermsEnum key = keys == null ? TermsEnum.EMPTY : keys.iterator();
            BytesRef first = key.next();
            if (first == null || key.docFreq() != segment.numDocs() || segment.hasDeletions()) {
                throw new IOException("a segment is not one part");
            }
            readers.put(first.utf8ToString(), segment);
        }
        return readers;
    }

    /** The hash of each part; those that are not among the intact ones are added. */
    private static List<String> keys(
            List<PartEntries> divided,
            Entries entries,
            Names names,
            Set<String> intact,
            IndexWriter writer,
            Workers workers)
            throws IOException {
        try {
            return workers.map(divided, held -> {
                // Put together once, to be hashed and to be written.
                List<Entry> own = List.copyOf(held.of(entries));
                String key = Segments.hash(own, names);
                if (!intact.contains(key)) {
                    add(own, names, key, writer);
                }
                return key;
            });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static void add(List<Entry> entries, Names names, String key, IndexWriter writer) {
        try (Directory segment = new ByteBuffersDirectory()) {
            Segments.write(
                    entries,
                    names,
                    (entry, document) -> {
                        Segments.store(entry, document);
                        document.add(new StringField(KEY, key, Store.NO));
                    },
                    segment);
            writer.addIndexes(segment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String gaps(int[] numbers) {
        Numbers gaps = new Numbers();
        int last = 0;
        for (int number : numbers) {
            gaps.add(number - last);
            last = number;
        }
        return gaps.toString();
    }

    private static int[] numbers(String gaps) {
        IntStream.Builder numbers = IntStream.builder();
        Numbers.Reader reader = new Numbers.Reader(gaps);
        for (int number = 0; reader.more(); ) {
            number += reader.next();
            numbers.add(number);
        }
        return numbers.build().toArray();
    }
}
