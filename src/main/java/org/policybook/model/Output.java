package org.policybook.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Where a stage puts the files that it makes; several threads may write at once. */
@FunctionalInterface
public interface Output {
    /**
     * Writes one file.
     *
     * @param path below the site's root, with forward slashes
     */
    void write(String path, byte[] content) throws IOException;

    /**
     * Begins a file that is too large to be held in memory.
     *
     * @param path below the site's root, with forward slashes
     * @return takes its content; the file is whole when it is closed
     */
    default OutputStream open(String path) throws IOException {
        return new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                Output.this.write(path, toByteArray());
            }
        };
    }
}
