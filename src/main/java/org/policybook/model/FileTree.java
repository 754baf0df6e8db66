package org.policybook.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Folders with all that is in them. */
public final class FileTree {
    private FileTree() {}

    /**
     * Makes a folder with its files, whole or not at all: under a hidden name beside its place, which it then takes in one
     * step.
     *
     * @param files what each is to hold, by name
     * @throws FileAlreadyExistsException where something stands in its place
     */
    public static void make(Path folder, Map<String, byte[]> files) throws IOException {
        if (stands(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        try (Draft draft = new Draft(folder)) {
            fill(draft, files);
        }
    }

    private static void fill(Draft draft, Map<String, byte[]> files) throws IOException {
        try {
            Files.createDirectories(
                    Objects.requireNonNull(draft.path().toAbsolutePath().getParent()));
            draft.begin();
            Files.createDirectory(draft.path());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(draft.path().resolve(file.getKey()), file.getValue());
            }
            Files.move(draft.path(), draft.place());
        } catch (IOException e) {
            throw WriteFailure.at(draft.place(), e);
        }
    }

    /** Whether anything stands there, be it a link that leads nowhere. */
    public static boolean stands(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes a file, a link (but not what it leads to), or a folder with all that is in it; nothing where there is nothing. */
    public static void delete(Path tree) throws IOException {
        if (!stands(tree)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(tree)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException e) {
            return;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
