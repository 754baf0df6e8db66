package org.policybook.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.policybook.model.DocumentUpdate;
import org.policybook.model.WholeFile;

/**
 * Writes several files of a content, all or none: what has been written is taken back where a later one cannot be. What stood in
 * a document's folder before stays there under a hidden name ({@code .document-1.md}).
 */
final class Replacing {
    private final Path documents;
    private final List<DocumentUpdate.FileText> written = new ArrayList<>();
    private final List<Path> copies = new ArrayList<>();

    /**
     * Begins.
     *
     * @param documents the folder of all documents
     */
    Replacing(Path documents) {
        this.documents = documents;
    }

    /** Writes the files; where that fails, all is as before. */
    void write(List<DocumentUpdate.FileText> files) throws IOException {
        try {
            for (DocumentUpdate.FileText file : files) {
                unchanged(file);
                if (file.before() != null && file.path().startsWith(documents)) {
                    Path copy = former(file.path());
                    WholeFile.write(copy, file.before());
                    copies.add(copy);
                }
            }
            for (DocumentUpdate.FileText file : files) {
                unchanged(file);
                WholeFile.write(file.path(), file.now());
                written.add(file);
            }
        } catch (IOException e) {
            takeBack(e);
            throw e;
        }
    }

    /** Somebody may have saved the file since it was read. */
    private static void unchanged(DocumentUpdate.FileText file) throws IOException {
        String there = Files.exists(file.path()) ? Files.readString(file.path()) : null;
        if (!Objects.equals(there, file.before())) {
            throw new FileSystemException(file.path().toString(), null, "changed meanwhile; import again");
        }
    }

    /** Makes all as it was before. */
    void takeBack(IOException why) {
        for (DocumentUpdate.FileText file : written.reversed()) {
            try {
                if (file.before() == null) {
                    Files.delete(file.path());
                } else {
                    WholeFile.write(file.path(), file.before());
                }
            } catch (IOException e) {
                why.addSuppressed(e);
                // The copy is all that is left of it.
                return;
            }
        }
        for (Path copy : copies) {
            try {
                Files.delete(copy);
            } catch (IOException e) {
                why.addSuppressed(e);
            }
        }
    }

    private static Path former(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        for (int n = 1; ; n++) {
            Path former = file.resolveSibling("." + name.substring(0, dot) + "-" + n + name.substring(dot));
            if (!Files.exists(former)) {
                return former;
            }
        }
    }
}
