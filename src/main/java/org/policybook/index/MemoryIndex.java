package org.policybook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.policybook.model.Workers;

/**
 * An index in memory, of which the next one can take over every part in which nothing has changed.
 *
 * @param segments of its parts, by what they were made from
 */
record MemoryIndex(SearchIndex index, Map<Source, Segment> segments) {
    /**
     * A segment in memory.
     *
     * @param hash of all that it holds
     */
    record Segment(String hash, LeafReader reader) {}

    /**
     * Indexes entries.
     *
     * @param before segments that may be taken over, by what they were made from
     * @param workers who share the work, a part each
     */
    static MemoryIndex of(
            Entries entries, Lexicon lexicon, Division division, Map<Source, Segment> before, Workers workers)
            throws IOException {
        Names names = new Names(lexicon);
        List<PartEntries> divided = entries.divided(division, names);
        Map<String, Segment> byHash = new HashMap<>();
        before.values().forEach(segment -> byHash.put(segment.hash(), segment));
        List<Segment> made;
        try {
            made = workers.map(divided, held -> {
                Segment known = before.get(held.source());
                return known == null ? segment(List.copyOf(held.of(entries)), names, byHash) : known;
            });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        Map<Source, Segment> segments = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < divided.size(); i++) {
            segments.put(divided.get(i).source(), made.get(i));
            parts.add(new Part(made.get(i).reader(), divided.get(i).numbers()));
        }
        Facets facets = new Facets(entries.columns());
        return new MemoryIndex(
                new SearchIndex(parts, facets, lexicon, number -> Shown.of(entries.get(number))), segments);
    }

    /** A segment of these entries; the one that was there where their documents were only read again. */
    private static Segment segment(List<Entry> entries, Names names, Map<String, Segment> before) {
        String hash = Segments.hash(entries, names);
        Segment same = before.get(hash);
        if (same != null) {
            return same;
        }
        try {
            Directory directory = new ByteBuffersDirectory();
            Segments.write(entries, names, Segments.Beside.nothing(), directory);
            return new Segment(hash, Segments.open(directory, entries.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
