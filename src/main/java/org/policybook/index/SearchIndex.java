package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.policybook.model.KnowledgeBase;

/**
 * The Lucene index of a knowledge base: one segment, so that an entry's number is its place in the list.
 *
 * @param reader of the only segment
 */
record SearchIndex(LeafReader reader, List<Entry> entries, Lexicon lexicon) {
    /** Indexes {@code knowledge} in memory. */
    static SearchIndex of(KnowledgeBase knowledge) throws IOException {
        return of(Entries.of(knowledge), Lexicon.of(knowledge), new ByteBuffersDirectory());
    }

    /** Indexes entries into {@code directory}. */
    static SearchIndex of(List<Entry> entries, Lexicon lexicon, Directory directory) throws IOException {
        write(entries, directory);
        return new SearchIndex(open(directory), entries, lexicon);
    }

    static LeafReader open(Directory directory) throws IOException {
        List<LeafReader> leaves = new ArrayList<>();
        DirectoryReader.open(directory).leaves().forEach(leaf -> leaves.add(leaf.reader()));
        if (leaves.size() != 1) {
            throw new IOException("the index has " + leaves.size() + " segments where one was written");
        }
        return leaves.get(0);
    }

    private static void write(List<Entry> entries, Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(Analysis.ANALYZER)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setSimilarity(new BM25Similarity((float) Weights.STANDARD.k1(), (float) Weights.STANDARD.b()))
                .setRAMBufferSizeMB(64);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            // An index of nothing still has its one segment.
            if (entries.isEmpty()) {
                writer.addDocument(new Document());
            }
            for (Entry entry : entries) {
                Document document = new Document();
                for (Field field : Field.values()) {
                    document.add(new org.apache.lucene.document.Field(field.key(), of(entry, field), type(field)));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static String of(Entry entry, Field field) {
        return switch (field) {
            case TEXT, CHARACTERS -> entry.text();
            case HEADING -> entry.heading();
            case PATH -> entry.context();
            case ENGLISH -> entry.english();
        };
    }

    /** Positions serve phrases, which are looked for in texts alone. */
    private static FieldType type(Field field) {
        FieldType type = new FieldType();
        boolean phrases = field == Field.TEXT || field == Field.ENGLISH;
        type.setIndexOptions(phrases ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS : IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
