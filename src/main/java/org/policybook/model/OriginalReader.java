package org.policybook.model;

import java.nio.file.Path;
import java.util.Optional;

/** Reads official files as received, whatever their format. */
@FunctionalInterface
public interface OriginalReader {
    /**
     * Reads one file.
     *
     * @param shown the file's path as the user wrote it, which places and messages carry
     * @param problems takes what is wrong with the file
     * @return what it holds; empty where it was reported
     */
    Optional<Original> read(Path file, String shown, Diagnostics problems);
}
