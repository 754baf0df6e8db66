package org.policybook.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How the files of a folder stand: their names, sizes, times and places on the disk, not their content, so that it is
 * taken of thousands of files in a moment. A file that was written, replaced, added or taken away changes it; so does
 * one that was merely copied to another place.
 *
 * @param hash of all that was looked at
 * @param newest when the latest change was, in milliseconds since 1970; 0 where there is no file
 */
public record Fingerprint(String hash, long newest) {
    /** As {@link #of(Path, Workers)}, by the asking thread. */
    public static Fingerprint of(Path folder) throws IOException {
        return of(folder, Workers.alone());
    }

    /**
     * Looks at everything below {@code folder}, through links; at {@code folder} itself where it is a file.
     *
     * @param workers who share the work, a folder each
     * @throws IOException where something cannot be looked at, or a link leads back to a folder above it
     */
    public static Fingerprint of(Path folder, Workers workers) throws IOException {
        Look look = Look.in(folder);
        Standing standing = look.at(folder);
        if (!standing.isFolder()) {
            return new Fingerprint(
                    Sha256.of(standing.toString()), standing.changed().toMillis());
        }
        Sha256 all = new Sha256();
        long newest = 0;
        try {
            List<Folder> level = List.of(new Folder(folder, "", List.of(standing.key())));
            while (!level.isEmpty()) {
                List<Folder> below = new ArrayList<>();
                for (Listing listing : workers.map(level, each -> each.list(look))) {
                    all.add(listing.hash());
                    newest = Math.max(newest, listing.newest());
                    below.addAll(listing.folders());
                }
                level = below;
            }
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return new Fingerprint(all.hex(), newest);
    }

    /**
     * A folder that is to be looked at.
     *
     * @param name its path from the root
     * @param keys what the system knows it and the folders above it by
     */
    private record Folder(Path path, String name, List<Object> keys) {
        Listing list(Look look) {
            StringBuilder lines = new StringBuilder(name).append('\n');
            List<Folder> folders = new ArrayList<>();
            long newest = 0;
            try {
                for (Path path : sorted()) {
                    Standing standing = look.at(path);
                    String file = String.valueOf(path.getFileName());
                    if (standing.isFolder()) {
                        folders.add(below(path, file, standing.key()));
                    } else {
                        lines.append(file).append('\n').append(standing).append('\n');
                        newest = Math.max(newest, standing.changed().toMillis());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Listing(Sha256.of(lines.toString()), newest, folders);
        }

        private List<Path> sorted() throws IOException {
            try (Stream<Path> paths = Files.list(path)) {
                return paths.sorted().toList();
            } catch (UncheckedIOException e) {
                throw Objects.requireNonNull(e.getCause());
            }
        }

        private Folder below(Path path, String file, Object key) throws IOException {
            if (keys.contains(key)) {
                throw new FileSystemLoopException(path.toString());
            }
            List<Object> chain = new ArrayList<>(keys);
            chain.add(key);
            return new Folder(path, name + '/' + file, chain);
        }
    }

    /** How the files of one folder stand, and the folders in it. */
    private record Listing(String hash, long newest, List<Folder> folders) {}

    /** How a file stands. */
    private record Standing(boolean isFolder, long size, FileTime modified, FileTime changed, Object key) {
        @Override
        public String toString() {
            return size + " " + modified.to(TimeUnit.NANOSECONDS) + ' ' + changed.to(TimeUnit.NANOSECONDS) + ' ' + key;
        }
    }

    /**
     * What is asked of each file, in one question.
     *
     * @param attributes as {@link Files#readAttributes} names them
     * @param changed the one that tells when a file was last touched in any way; where there is none that nobody can set,
     *     the time of its writing
     */
    private record Look(String attributes, String changed) {
        static Look in(Path folder) {
            return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                    ? new Look("unix:isDirectory,size,lastModifiedTime,fileKey,ctime", "ctime")
                    : new Look("isDirectory,size,lastModifiedTime,fileKey", "lastModifiedTime");
        }

        /** A link is what it leads to, and itself where it leads nowhere. */
        Standing at(Path path) throws IOException {
            try {
                return standing(path, Files.readAttributes(path, attributes));
            } catch (FileSystemException e) {
                return standing(path, Files.readAttributes(path, attributes, LinkOption.NOFOLLOW_LINKS));
            }
        }

        private Standing standing(Path path, Map<String, Object> told) throws IOException {
            // Some systems know files by their names alone.
            Object key = told.get("fileKey");
            Object name = key == null && Files.exists(path) ? path.toRealPath() : path;
            return new Standing(
                    told(told, "isDirectory", Boolean.class),
                    told(told, "size", Long.class),
                    told(told, "lastModifiedTime", FileTime.class),
                    told(told, changed, FileTime.class),
                    Objects.requireNonNullElse(key, name));
        }

        private static <T> T told(Map<String, Object> told, String attribute, Class<T> type) {
            return type.cast(Objects.requireNonNull(told.get(attribute)));
        }
    }
}
