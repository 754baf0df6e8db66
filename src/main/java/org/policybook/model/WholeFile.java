package org.policybook.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;

/**
 * Writes a file whole or not at all: under a hidden name beside its place, which it then takes in one step. A full disk or
 * an interruption leaves what stood there before.
 */
public final class WholeFile {
    /** As on Linux: whoever has more goes round in a circle. */
    private static final int MOST_LINKS = 40;

    private WholeFile() {}

    /** As {@link #write(Path, byte[])}, in UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file, and makes the folders above it.
     *
     * @param file where it is a link, what it leads to is written, whether it stands there yet or not; who may read and write
     *     it stays as it was
     * @throws AccessDeniedException where it is write-protected
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path place = led(file.toAbsolutePath());
        if (Files.exists(place) && !Files.isWritable(place)) {
            throw new AccessDeniedException(place.toString());
        }
        Files.createDirectories(Objects.requireNonNull(place.getParent()));
        try (Draft draft = new Draft(place)) {
            fill(draft, content);
        }
    }

    /** Where links lead in the end. */
    private static Path led(Path file) throws IOException {
        Path place = file;
        for (int links = 0; Files.isSymbolicLink(place); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemException(file.toString(), null, "Too many levels of symbolic links");
            }
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        return place;
    }

    private static void fill(Draft draft, byte[] content) throws IOException {
        Path place = draft.place();
        try {
            Files.write(draft.path(), content);
            if (Files.exists(place)) {
                permit(draft.path(), place);
            }
            Files.move(draft.path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw WriteFailure.at(place, e);
        }
    }

    private static void permit(Path draft, Path as) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(Files.getPosixFilePermissions(as));
        }
    }
}
