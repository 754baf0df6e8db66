package org.policybook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.policybook.model.KnowledgeBase;

/**
 * The Lucene index of a knowledge base: one segment, so that an entry's number is its place in the list.
 *
 * @param reader of the only segment
 * @param shown what a result shows of an entry, by its number
 */
record SearchIndex(LeafReader reader, Facets facets, Lexicon lexicon, IntFunction<Shown> shown) {
    private static final double BUFFER_MB = 64;

    /** Indexes {@code knowledge} in memory. */
    static SearchIndex of(KnowledgeBase knowledge) throws IOException {
        return of(Entries.of(knowledge), Lexicon.of(knowledge));
    }

    /** Indexes entries in memory; what is shown is read from {@code entries}. */
    static SearchIndex of(List<Entry> entries, Lexicon lexicon) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        write(entries, lexicon, directory, false, config());
        return new SearchIndex(
                open(directory, entries.size()),
                new Facets(Columns.of(entries)),
                lexicon,
                number -> Shown.of(entries.get(number)));
    }

    /** An index that {@link #write} has made, with what it shows stored in it. */
    static SearchIndex at(Directory directory, Columns columns, Lexicon lexicon) throws IOException {
        Facets facets = new Facets(columns);
        LeafReader reader = open(directory, facets.size());
        return new SearchIndex(reader, facets, lexicon, number -> stored(reader, number));
    }

    static IndexWriterConfig config() {
        return new IndexWriterConfig(Analysis.ANALYZER)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setSimilarity(new RoundLengths(Weights.STANDARD))
                // Neighbouring segments only, one after the other: entries keep the order in which they came.
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(BUFFER_MB);
    }

    /**
     * Opens the only segment.
     *
     * @throws IOException where there are more, or not {@code size} entries in the order in which they were added
     */
    static LeafReader open(Directory directory, int size) throws IOException {
        List<LeafReader> leaves = new ArrayList<>();
        DirectoryReader.open(directory).leaves().forEach(leaf -> leaves.add(leaf.reader()));
        if (leaves.size() != 1) {
            throw new IOException("the index has " + leaves.size() + " segments where one was written");
        }
        LeafReader reader = leaves.get(0);
        if (reader.maxDoc() != Math.max(1, size)) {
            throw new IOException("the index has " + reader.maxDoc() + " entries instead of " + size);
        }
        NumericDocValues numbers = DocValues.getNumeric(reader, NUMBER);
        for (int number = 0; number < size; number++) {
            if (!numbers.advanceExact(number) || numbers.longValue() != number) {
                throw new IOException("the index has entry " + number + " in another place");
            }
        }
        return reader;
    }

    private static final String NUMBER = "#";

    /** Writes entries into {@code directory}, with all that a result shows where {@code storing}. */
    static void write(
            List<Entry> entries, Lexicon lexicon, Directory directory, boolean storing, IndexWriterConfig config)
            throws IOException {
        Names names = new Names(lexicon);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            // An index of nothing still has its one segment.
            if (entries.isEmpty()) {
                writer.addDocument(new Document());
            }
            int number = 0;
            for (Entry entry : entries) {
                Document document = new Document();
                for (Field field : Field.values()) {
                    document.add(
                            new org.apache.lucene.document.Field(field.key(), of(entry, field, names), type(field)));
                }
                document.add(new NumericDocValuesField(NUMBER, number++));
                if (storing) {
                    store(entry, document);
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static String of(Entry entry, Field field, Names names) {
        return switch (field) {
            case TEXT, CHARACTERS -> entry.text();
            case HEADING -> entry.heading();
            case PATH -> entry.context();
            case ENGLISH -> entry.english();
            case NAMES -> names.in(entry.text());
        };
    }

    /**
     * Positions serve phrases, which are looked for in texts alone. How often a word stands in a heading or a path, and
     * how long these are, says nothing.
     */
    private static FieldType type(Field field) {
        FieldType type = new FieldType();
        switch (field) {
            case TEXT, ENGLISH -> type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
            case HEADING, PATH, CHARACTERS, NAMES -> {
                type.setIndexOptions(IndexOptions.DOCS);
                type.setOmitNorms(true);
            }
        }
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    private static void store(Entry entry, Document document) {
        Shown shown = Shown.of(entry);
        document.add(new StoredField("id", shown.id()));
        document.add(new StoredField("title", shown.title()));
        document.add(new StoredField("titleEn", shown.titleEn()));
        document.add(new StoredField("path", shown.path()));
        document.add(new StoredField("pathEn", shown.pathEn()));
        document.add(new StoredField("where", shown.where()));
        document.add(new StoredField("text", shown.text()));
        document.add(new StoredField("english", shown.english()));
        document.add(new StoredField("figure", shown.figure()));
        document.add(new StoredField("figureEn", shown.figureEn()));
        document.add(new StoredField("deadline", shown.deadline()));
        document.add(new StoredField("url", shown.url()));
    }

    private static Shown stored(LeafReader reader, int number) {
        try {
            Document document = reader.storedFields().document(number);
            return new Shown(
                    document.get("id"),
                    document.get("title"),
                    document.get("titleEn"),
                    document.get("path"),
                    document.get("pathEn"),
                    document.get("where"),
                    document.get("text"),
                    document.get("english"),
                    document.get("figure"),
                    document.get("figureEn"),
                    document.get("deadline"),
                    document.get("url"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
