package org.policybook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A YAML file of the content that lists entries; what stands in it is never changed.
 *
 * @param path the file, which need not exist yet
 */
record TableFile(Path path) {
    /** A file to which no entry can be added, because it is no list in block style. */
    static final class NoList extends IOException {
        private final String path;

        NoList(Path path) {
            super(path.toString());
            this.path = path.toString();
        }

        String path() {
            return path;
        }
    }

    /**
     * Adds an entry at the end.
     *
     * @return the line on which it begins, from 1
     */
    int append(String entry) throws IOException {
        Files.createDirectories(Objects.requireNonNull(path.toAbsolutePath().getParent()));
        String before = Files.exists(path) ? Files.readString(path) : "";
        String bare = before.replaceAll("(?m)^\\s*(#.*)?$", "").strip();
        if (bare.equals("[]")) {
            before = before.replaceFirst("(?m)^\\[]\\s*$", "");
        } else if (!bare.isEmpty() && !bare.startsWith("- ")) {
            throw new NoList(path);
        }
        String kept = before.stripTrailing();
        String start = kept.isEmpty() ? "" : kept + "\n" + (bare.isEmpty() || bare.equals("[]") ? "" : "\n");
        Files.writeString(path, start + entry);
        return (int) start.lines().count() + 1;
    }
}
