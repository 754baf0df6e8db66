package org.policybook.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Puts files into a content so that an interruption leaves either all of them or none. */
final class Store {
    private static final String FORMER = ".original-";

    private final Path documents;

    Store(Path content) {
        this.documents = content.resolve("documents");
    }

    /** Writes what came of one file; see {@link Intake#write}. */
    Intake.Written write(Intake.Imported imported, Path file, LocalDate added) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = original(file);
        Path folder = documents.resolve(imported.id());
        if (imported.belongs() != null) {
            return attach(folder, name, bytes);
        }
        if (holds(imported.id())) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Path draft = documents.resolve("." + imported.id() + ".part");
        remove(draft);
        Files.createDirectories(draft);
        try {
            Files.write(draft.resolve(name), bytes);
            Files.writeString(
                    draft.resolve("document.md"), DocumentWriter.document(imported, added), StandardCharsets.UTF_8);
            Files.writeString(draft.resolve("targets.yaml"), DocumentWriter.targets(imported), StandardCharsets.UTF_8);
            Files.move(draft, folder);
        } finally {
            remove(draft);
        }
        return Intake.Written.NEW;
    }

    /** Whether anything stands where the document {@code id} would, readable or not. */
    boolean holds(String id) {
        return Files.exists(documents.resolve(id), LinkOption.NOFOLLOW_LINKS);
    }

    private static Intake.Written attach(Path folder, String name, byte[] bytes) throws IOException {
        List<Path> before;
        try (Stream<Path> files = Files.list(folder)) {
            before = files.filter(f -> String.valueOf(f.getFileName()).startsWith("original."))
                    .sorted()
                    .toList();
        }
        for (Path there : before) {
            if (Arrays.equals(Files.readAllBytes(there), bytes)) {
                return Intake.Written.UNCHANGED;
            }
        }
        Path draft = folder.resolve("." + name + ".part");
        try {
            Files.write(draft, bytes);
            for (Path there : before) {
                keep(folder, there);
            }
            Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        for (Path there : before) {
            if (!String.valueOf(there.getFileName()).equals(name)) {
                Files.deleteIfExists(there);
            }
        }
        for (Path former : formers(folder)) {
            if (Arrays.equals(Files.readAllBytes(former), bytes)) {
                Files.delete(former);
            }
        }
        return before.isEmpty() ? Intake.Written.ATTACHED : Intake.Written.REPLACED;
    }

    /**
     * Keeps a file that is to be replaced, once and out of sight: it may have been the right one, and nothing else keeps it.
     */
    private static void keep(Path folder, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (Path former : formers(folder)) {
            if (Arrays.equals(Files.readAllBytes(former), bytes)) {
                return;
            }
        }
        String name = String.valueOf(file.getFileName());
        String ending = name.substring("original".length());
        int number = 1;
        while (Files.exists(folder.resolve(FORMER + number + ending))) {
            number++;
        }
        Files.copy(file, folder.resolve(FORMER + number + ending));
    }

    private static List<Path> formers(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> String.valueOf(f.getFileName()).startsWith(FORMER))
                    .sorted()
                    .toList();
        }
    }

    /** {@code original.} and the file's own ending. */
    private static String original(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "txt" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return "original." + (ending.matches("[a-z0-9]{1,8}") ? ending : "txt");
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
