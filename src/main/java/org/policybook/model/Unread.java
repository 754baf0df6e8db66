package org.policybook.model;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What could not be read, was reported and is left out. A name that leads there is no second error: nobody knows
 * whether it is there.
 *
 * @param files below the content folder ({@code themes.yaml}, {@code documents/wuhan-2020/targets.yaml})
 * @param entries of files that could be read, as {@link #entry} writes them
 */
public record Unread(Set<String> files, Set<String> entries) {
    /** Everything could be read. */
    public static final Unread NONE = new Unread(Set.of(), Set.of());

    /** All that {@code parts} have. */
    public static Unread all(Collection<Unread> parts) {
        Set<String> files = new HashSet<>();
        Set<String> entries = new HashSet<>();
        for (Unread part : parts) {
            files.addAll(part.files());
            entries.addAll(part.entries());
        }
        return files.isEmpty() && entries.isEmpty() ? NONE : new Unread(Set.copyOf(files), Set.copyOf(entries));
    }

    /** An entry of {@code file} as it is kept here. */
    public static String entry(String file, String id) {
        return file + "#" + id;
    }

    /** What of this belongs to {@code names}. */
    public Unread of(Set<String> names) {
        return new Unread(
                files.stream().filter(names::contains).collect(toUnmodifiableSet()),
                entries.stream().filter(entry -> names.contains(file(entry))).collect(toUnmodifiableSet()));
    }

    private static String file(String entry) {
        return entry.substring(0, entry.indexOf('#'));
    }

    /** Whether {@code file} may well have had an entry {@code id}. */
    public boolean covers(String file, String id) {
        // An entry whose own id could not be read may be any.
        return files.contains(file) || entries.contains(entry(file, id)) || entries.contains(entry(file, ""));
    }

    /** Whether anything at all was left out of the files called {@code name} in whatever folder. */
    public boolean anyOf(String name) {
        return files.stream().anyMatch(f -> f.endsWith(name))
                || entries.stream().anyMatch(e -> file(e).endsWith(name));
    }
}
