package org.policybook.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    private WholeFile() {}

    /** As {@link #write(Path, byte[])}, in UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file, and makes the folders above it.
     *
     * @param file where it is a link, what it leads to is written; who may read and write it stays as it was
     */
    public static void write(Path file, byte[] content) throws IOException {
        boolean stood = Files.exists(file);
        Path place = stood ? file.toRealPath() : file.toAbsolutePath();
        Path folder = Objects.requireNonNull(place.getParent());
        Path draft = place.resolveSibling(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.createDirectories(folder);
        try {
            Files.write(draft, content);
            if (stood) {
                permit(draft, place);
            }
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw WriteFailure.at(place, e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void permit(Path draft, Path as) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(Files.getPosixFilePermissions(as));
        }
    }
}
