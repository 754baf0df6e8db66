package org.policybook.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policybook.model.WholeFile;

/**
 * A YAML file of the content that lists entries; what stands in it is never changed.
 *
 * @param path the file, which need not exist yet
 */
record TableFile(Path path) {
    /** A file to which no entry can be added, as it stands; {@code key} is that of the message that says why. */
    static final class Unfit extends IOException {
        private final String key;
        private final String path;

        Unfit(String key, Path path) {
            super(path.toString());
            this.key = key;
            this.path = path.toString();
        }

        String key() {
            return key;
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
        String before = Files.exists(path) ? text() : "";
        String bare = before.replaceAll("(?m)^\\s*(#.*)?$", "").strip();
        if (bare.equals("[]")) {
            before = before.replaceFirst("(?m)^\\[]\\s*$", "");
        } else if (!bare.isEmpty() && !bare.startsWith("- ")) {
            throw new Unfit("new-no-list", path);
        }
        String kept = before.stripTrailing();
        String start = kept.isEmpty() ? "" : kept + "\n" + (bare.isEmpty() || bare.equals("[]") ? "" : "\n");
        WholeFile.write(path, start + entry);
        return (int) start.lines().count() + 1;
    }

    private String text() throws IOException {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new Unfit("new-not-utf8", path);
        }
    }
}
