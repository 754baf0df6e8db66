package org.policybook.model;

import java.io.IOException;

/** Where a stage puts the files that it makes; several threads may write at once. */
@FunctionalInterface
public interface Output {
    /**
     * Writes one file.
     *
     * @param path below the site's root, with forward slashes
     */
    void write(String path, byte[] content) throws IOException;
}
