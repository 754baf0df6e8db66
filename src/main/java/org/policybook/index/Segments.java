package org.policybook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Version;
import org.policybook.model.Sha256;

/** Writes entries as Lucene's segments, and reads what these have stored. */
final class Segments {
    private static final String SHOWN = "shown";

    private Segments() {}

    /** A writer that leaves every segment as it was written. */
    static IndexWriterConfig config() {
        return new IndexWriterConfig(Analysis.ANALYZER)
                .setSimilarity(new RoundLengths(Weights.STANDARD))
                .setMergePolicy(NoMergePolicy.INSTANCE);
    }

    /** What a segment is to hold beside the lists of words. */
    @FunctionalInterface
    interface Beside {
        void add(Entry entry, Document document);

        /** Nothing: what is shown is read elsewhere. */
        static Beside nothing() {
            return (entry, document) -> {};
        }
    }

    /**
     * Writes entries as the one segment of a folder that is empty.
     *
     * @param entries in the order in which the segment is to hold them
     */
    static void write(List<Entry> entries, Names names, Beside beside, Directory directory) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, config())) {
            // Documents that are added together stay together, in their order, however many they are.
            writer.addDocuments(() -> entries.stream()
                    .<Iterable<? extends IndexableField>>map(entry -> document(entry, names, beside))
                    .iterator());
        }
    }

    /**
     * Opens the one segment of a folder.
     *
     * @throws IOException where there are more, or not {@code size} entries
     */
    static LeafReader open(Directory directory, int size) throws IOException {
        List<LeafReaderContext> leaves = DirectoryReader.open(directory).leaves();
        if (leaves.size() != 1 || leaves.get(0).reader().maxDoc() != size) {
            throw new IOException("the index has " + leaves + " where one segment of " + size + " entries was written");
        }
        return leaves.get(0).reader();
    }

    private static Iterable<? extends IndexableField> document(Entry entry, Names names, Beside beside) {
        Document document = new Document();
        for (Field field : Field.values()) {
            document.add(new org.apache.lucene.document.Field(field.key(), of(entry, field, names), type(field)));
        }
        beside.add(entry, document);
        return document;
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

    /** Stores what a result shows of an entry. */
    static void store(Entry entry, Document document) {
        Shown.of(entry).parts().forEach(part -> document.add(new StoredField(SHOWN, part)));
    }

    /** What {@link #store} has stored. */
    static Shown stored(LeafReader reader, int doc) {
        try {
            return Shown.of(List.of(reader.storedFields().document(doc).getValues(SHOWN)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash of all that a segment of these entries holds. */
    static String hash(List<Entry> entries, Names names) {
        Sha256 digest = new Sha256();
        add(digest, List.of(format()));
        add(digest, names.words());
        for (Entry entry : entries) {
            add(digest, List.of(entry.heading(), entry.context()));
            add(digest, Shown.of(entry).parts());
        }
        return digest.hex();
    }

    /** With their number and lengths, so that nothing can move from one to the next. */
    private static void add(Sha256 digest, List<String> texts) {
        digest.add(texts.size() + ":");
        for (String text : texts) {
            digest.add(text.length() + ":" + text);
        }
    }

    /** By what a segment is written, beside its entries. */
    static String format() {
        String program = Segments.class.getPackage().getImplementationVersion();
        return Index.FORMAT + " " + program + " " + Version.LATEST + " " + Weights.STANDARD;
    }
}
