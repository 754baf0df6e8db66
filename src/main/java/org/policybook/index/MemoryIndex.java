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
 * An index in memory that can be brought up to date: where knowledge changes, the next index takes over every part of
 * which nothing has changed, and has the others made anew.
 *
 * @param segments of its parts, by what they were made from
 */
record MemoryIndex(SearchIndex index, Map<Source, LeafReader> segments) {
    /**
     * Indexes entries.
     *
     * @param before segments that may be taken over, by what they were made from
     * @param workers who share the work, a part each
     */
    static MemoryIndex of(
            Entries entries, Lexicon lexicon, Division division, Map<Source, LeafReader> before, Workers workers)
            throws IOException {
        Names names = new Names(lexicon);
        List<Share> shares = entries.shares(division, names);
        List<LeafReader> readers;
        try {
            readers = workers.map(shares, share -> {
                LeafReader known = before.get(share.source());
                return known == null ? segment(entries, share, names) : known;
            });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        Map<Source, LeafReader> segments = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            segments.put(shares.get(i).source(), readers.get(i));
            parts.add(new Part(readers.get(i), shares.get(i).numbers()));
        }
        Facets facets = new Facets(entries.columns());
        return new MemoryIndex(
                new SearchIndex(parts, facets, lexicon, number -> Shown.of(entries.get(number))), segments);
    }

    private static LeafReader segment(Entries entries, Share share, Names names) {
        try {
            Directory directory = new ByteBuffersDirectory();
            Segments.write(share.of(entries), names, Segments.Beside.nothing(), directory);
            return Segments.open(directory, share.numbers().length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
