package org.policybook.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
     * Looks at everything below {@code folder}, through links.
     *
     * @throws IOException where something cannot be looked at
     */
    public static Fingerprint of(Path folder) throws IOException {
        Path root = folder.toRealPath();
        int start = root.toString().length();
        List<String> lines = new ArrayList<>();
        long[] newest = {0};
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        FileTime changed = changed(file, attributes);
                        newest[0] = Math.max(newest[0], changed.toMillis());
                        lines.add(file.toString().substring(start)
                                + '\n'
                                + attributes.size()
                                + ' '
                                + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)
                                + ' '
                                + changed.to(TimeUnit.NANOSECONDS)
                                + ' '
                                + attributes.fileKey()
                                + '\n');
                        return FileVisitResult.CONTINUE;
                    }
                });
        lines.sort(null);
        MessageDigest digest = sha256();
        lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()), newest[0]);
    }

    /** When the file was last touched in any way: unlike the time of its writing, nobody can set it. */
    private static FileTime changed(Path file, BasicFileAttributes attributes) throws IOException {
        try {
            return (FileTime) Files.getAttribute(file, "unix:ctime");
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return attributes.lastModifiedTime();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
