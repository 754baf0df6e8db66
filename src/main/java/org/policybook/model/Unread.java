package org.policybook.model;

import java.util.Set;

/**
 * What could not be read, was reported and is left out. A name that leads there is no second error: nobody knows
 * whether it is there.
 *
 * @param files below the content folder ({@code themes.yaml}, {@code documents/wuhan-2020/targets.yaml})
 * @param entries of files that could be read, as {@link #entry} writes them
 */
public record Unread(Set<String> files, Set<String> entries) {
    /** An entry of {@code file} as it is kept here. */
    public static String entry(String file, String id) {
        return file + "#" + id;
    }

    /** Whether {@code file} may well have had an entry {@code id}. */
    public boolean covers(String file, String id) {
        // An entry whose own id could not be read may be any.
        return files.contains(file) || entries.contains(entry(file, id)) || entries.contains(entry(file, ""));
    }

    /** Whether anything at all was left out of the files called {@code name} in whatever folder. */
    public boolean anyOf(String name) {
        return files.stream().anyMatch(f -> f.endsWith(name))
                || entries.stream().anyMatch(e -> e.substring(0, e.indexOf('#')).endsWith(name));
    }
}
