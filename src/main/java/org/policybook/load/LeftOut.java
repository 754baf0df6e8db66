package org.policybook.load;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.policybook.model.Unread;

/** Gathers what was reported and left out; safe for use by several threads. */
final class LeftOut {
    private final Set<String> files = ConcurrentHashMap.newKeySet();
    private final Set<String> entries = ConcurrentHashMap.newKeySet();

    /** Notes a file that could not be read at all. */
    void file(String name) {
        files.add(name);
    }

    /** Notes an entry of a file. */
    void entry(String file, String id) {
        entries.add(Unread.entry(file, id));
    }

    Unread unread() {
        return new Unread(Set.copyOf(files), Set.copyOf(entries));
    }
}
