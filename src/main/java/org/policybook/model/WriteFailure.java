package org.policybook.model;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Tells why a file could not be written. */
public final class WriteFailure {
    /** The reason of a full disk. */
    public static final String FULL = "No space left on device";

    /** Of a disk with less room than this the rest is of no use. */
    private static final long LEAST_BYTES = 1 << 16;

    private WriteFailure() {}

    /**
     * The failure with the name of the file, which a system that writes does not tell. A full disk is known by the room that
     * is left, for systems say it in their own language: so this is asked before anything is cleared away.
     */
    public static FileSystemException at(Path file, IOException e) {
        if (e instanceof FileSystemException known && known.getClass() != FileSystemException.class) {
            return known;
        }
        if (isFull(file)) {
            return told(file, FULL, e);
        }
        return e instanceof FileSystemException known ? known : told(file, e.getMessage(), e);
    }

    private static FileSystemException told(Path file, @Nullable String reason, IOException cause) {
        FileSystemException failure = new FileSystemException(file.toString(), null, reason);
        failure.initCause(cause);
        return failure;
    }

    private static boolean isFull(Path file) {
        Path above = file.toAbsolutePath();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        try {
            return above != null && Files.getFileStore(above).getUsableSpace() < LEAST_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
