package org.policybook.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.policybook.model.DocumentUpdate;
import org.policybook.model.FileTree;

/** Puts files into a content so that an interruption leaves either all of them or none. */
final class Store {
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
            return new OriginalFiles(folder).put(name, bytes);
        }
        FileTree.make(
                folder,
                Map.of(
                        name,
                        bytes,
                        "document.md",
                        DocumentWriter.document(imported, added).getBytes(StandardCharsets.UTF_8),
                        "targets.yaml",
                        DocumentWriter.targets(imported.candidates()).getBytes(StandardCharsets.UTF_8)));
        return Intake.Written.NEW;
    }

    /**
     * Writes what a document takes over from one file, and puts the file beside it; see {@link Intake#update}. {@code document.md}
     * comes after the other texts and the file last, so that after an interruption the same is worked out again.
     */
    Intake.Written update(DocumentUpdate update, Path file) throws IOException {
        Replacing replacing = new Replacing(documents);
        replacing.write(update.files());
        try {
            return new OriginalFiles(documents.resolve(update.document()))
                    .put(original(file), Files.readAllBytes(file));
        } catch (IOException e) {
            replacing.takeBack(e);
            throw e;
        }
    }

    /** The official files other than {@code file} that a document has or had, the newest first. */
    List<Path> others(String document, Path file) throws IOException {
        return new OriginalFiles(documents.resolve(document)).others(Files.readAllBytes(file));
    }

    /** Where a document stands. */
    Path folder(String document) {
        return documents.resolve(document);
    }

    /** Whether anything stands where the document {@code id} would, readable or not. */
    boolean holds(String id) {
        return FileTree.stands(documents.resolve(id));
    }

    /** {@code original.} and the file's own ending. */
    private static String original(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "txt" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return "original." + (ending.matches("[a-z0-9]{1,8}") ? ending : "txt");
    }
}
