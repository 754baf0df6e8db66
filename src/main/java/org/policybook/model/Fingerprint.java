package org.policybook.model;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How the files of a folder stand: their names, sizes, times and places on the disk, not their content, so that it is
 * taken of thousands of files in a moment. A file that was written, replaced, added or taken away changes it; so does
 * one that was merely copied to another place.
 *
 * @param hash of all that was looked at
 * @param newest when the latest change was, in milliseconds since 1970; 0 where there is no file
 */
public record Fingerprint(String hash, long newest) {
    /**
     * Looks at everything below {@code folder}, through links; at {@code folder} itself where it is a file.
     *
     * @throws IOException where something cannot be looked at, or a link leads back to a folder above it
     */
    public static Fingerprint of(Path folder) throws IOException {
        Look look = new Look(
                folder.toString().length(),
                folder.getFileSystem().supportedFileAttributeViews().contains("unix"));
        look.at(folder, null);
        return new Fingerprint(HexFormat.of().toHexDigits(look.sum), look.newest);
    }

    /** Adds up a hash of each file, for systems list them in any order. A link is what it leads to, and itself where it leads nowhere. */
    private static final class Look {
        /** FNV-1a of 64 bits. */
        private static final long BASIS = 0xCBF2_9CE4_8422_2325L;

        private static final long PRIME = 0x100_0000_01B3L;

        private final int root;
        private final boolean unix;
        private long sum;
        private long newest;

        /**
         * Below a folder.
         *
         * @param root the length of its path
         * @param unix whether the system tells when a file was last touched in any way, a time that nobody can set
         */
        Look(int root, boolean unix) {
            this.root = root;
            this.unix = unix;
        }

        /** Looks at a file, or a folder and all that is in it; {@code above} is the folder that it was found in. */
        void at(Path path, @Nullable Opened above) throws IOException {
            FileState state = FileState.of(path, unix);
            if (!state.isFolder()) {
                add(path, state);
                return;
            }
            Opened folder = new Opened(path, state, above);
            if (above != null && above.isWithin(folder)) {
                throw new FileSystemLoopException(path.toString());
            }
            sum += name(path);
            try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
                for (Path child : children) {
                    at(child, folder);
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }

        /** A folder that is being looked at, and the one above it. */
        private record Opened(
                Path path, FileState state, @Nullable Opened above) {
            boolean isWithin(Opened other) throws IOException {
                return isSame(other) || (above != null && above.isWithin(other));
            }

            private boolean isSame(Opened other) throws IOException {
                return state.inode() == 0
                        ? Files.isSameFile(path, other.path)
                        : state.inode() == other.state.inode() && state.device() == other.state.device();
            }
        }

        private void add(Path file, FileState now) {
            long hash = name(file);
            hash = with(hash, now.size());
            hash = with(hash, now.written().to(TimeUnit.NANOSECONDS));
            hash = with(hash, now.touched().to(TimeUnit.NANOSECONDS));
            hash = with(hash, now.device());
            // Some systems know files by their names alone.
            sum += with(hash, now.inode());
            newest = Math.max(newest, now.touched().toMillis());
        }

        private long name(Path path) {
            String name = path.toString();
            long hash = BASIS;
            for (int i = root; i < name.length(); i++) {
                hash = (hash ^ name.charAt(i)) * PRIME;
            }
            return with(hash, 0);
        }

        /** Mixes a number in, so that every bit of it tells on every bit of what comes out (SplitMix64, Steele et al. 2014). */
        private static long with(long hash, long number) {
            long mixed = hash * PRIME + number;
            mixed = (mixed ^ (mixed >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
            return mixed ^ (mixed >>> 31);
        }
    }
}
