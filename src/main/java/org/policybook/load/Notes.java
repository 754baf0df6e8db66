package org.policybook.load;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.policybook.model.Diagnostics;
import org.policybook.model.Reading;
import org.policybook.model.Unread;

/** What is noted while one file or folder is read: what is wrong with it, and what is left out for that. */
final class Notes {
    private final Diagnostics problems = new Diagnostics();
    private final Set<String> files = new HashSet<>();
    private final Set<String> entries = new HashSet<>();

    /** Takes what is wrong. */
    Diagnostics problems() {
        return problems;
    }

    /** Notes a file that could not be read at all. */
    void leftOut(String name) {
        files.add(name);
    }

    /** Notes an entry of a file that could not be read. */
    void leftOut(String file, String id) {
        entries.add(Unread.entry(file, id));
    }

    /** {@code values}, with what was noted in reading them. */
    <T> Reading<T> reading(List<T> values) {
        return new Reading<>(values, problems.all(), unread());
    }

    Unread unread() {
        return Unread.all(List.of(new Unread(files, entries)));
    }
}
