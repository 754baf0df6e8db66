package org.policybook.index;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lists of one index that were asked for last, decoded, for any number of threads. What is common is asked for again
 * and again, and to decode it takes longer than all that is done with it; what is rare takes no room. They go with the index.
 */
final class TermLists {
    /** So many bytes are kept, about. */
    static final long MOST = 64L << 20;

    private final long most;
    private final Map<Key, TermList> kept = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    /**
     * No lists yet.
     *
     * @param most how many bytes may be kept
     */
    TermLists(long most) {
        this.most = most;
    }

    private record Key(Field field, String term) {}

    /** Decodes a list. */
    @FunctionalInterface
    interface Reader {
        TermList read() throws IOException;
    }

    /** The list of a term if it is there; else null. */
    synchronized @Nullable TermList known(Field field, String term) {
        return kept.get(new Key(field, term));
    }

    /** The list of a term, decoded where it is not there. */
    TermList of(Field field, String term, Reader reader) throws IOException {
        TermList known = known(field, term);
        if (known != null) {
            return known;
        }
        TermList read = reader.read();
        keep(new Key(field, term), read);
        return read;
    }

    private synchronized void keep(Key key, TermList list) {
        long size = size(key, list);
        if (size > most || kept.putIfAbsent(key, list) != null) {
            return;
        }
        bytes += size;
        Iterator<Map.Entry<Key, TermList>> eldest = kept.entrySet().iterator();
        while (bytes > most) {
            Map.Entry<Key, TermList> gone = eldest.next();
            bytes -= size(gone.getKey(), gone.getValue());
            eldest.remove();
        }
    }

    /** With the term, which may be as long as whoever asks likes. */
    private static long size(Key key, TermList list) {
        return list.bytes() + 2L * key.term().length();
    }

    /** How many bytes are kept, about. */
    synchronized long bytes() {
        return bytes;
    }
}
