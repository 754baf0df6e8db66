package org.policybook.load;

import static org.policybook.model.DiagnosticCode.BAD_FILE_NAME;
import static org.policybook.model.DiagnosticCode.MISSING_FILE;
import static org.policybook.model.DiagnosticCode.NO_FRONT_MATTER;
import static org.policybook.model.DiagnosticCode.UNEXPECTED_FILE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostics;
import org.policybook.model.DocumentSource;
import org.policybook.model.FrontMatter;
import org.policybook.model.Ids;
import org.policybook.model.Original;
import org.policybook.model.OriginalReader;
import org.policybook.model.Places;
import org.policybook.model.SourceText;
import org.policybook.model.Target;

/**
 * Reads one folder of {@code documents/}.
 *
 * @param folder below the content folder
 * @param originals reads the official file beside a digest
 */
record DocumentFolder(String folder, ContentFolder content, OriginalReader originals, Tables tables, Notes notes) {
    private static final Set<String> FILES = Set.of("document.md", "document.en.md", "targets.yaml");
    private static final String ORIGINAL = "original.";

    /**
     * What stands in the folder; empty where nothing can be said of it.
     *
     * @param path as the folder was found
     */
    Optional<DocumentSource> read(Path path) {
        String id = ContentFolder.name(path);
        if (!Files.isDirectory(path)) {
            content.unexpected(folder, problems());
            return Optional.empty();
        }
        if (!Ids.isId(id)) {
            problems().report(content.place(folder), BAD_FILE_NAME, id);
            return Optional.empty();
        }
        List<String> files = content.children(folder, problems()).stream()
                .map(ContentFolder::name)
                .toList();
        files.stream()
                .filter(name -> !FILES.contains(name) && !name.startsWith(ORIGINAL))
                .forEach(name -> content.unexpected(folder + "/" + name, problems()));
        List<Target> targets =
                tables.list(folder + "/targets.yaml", Table.of("targets", Target.class, Target::id, false));
        String file = folder + "/document.md";
        if (!Files.exists(content.path(file))) {
            problems().report(content.place(file), MISSING_FILE, content.shown(file));
        }
        SourceText text = optional(file);
        FrontMatterText cut = text == null ? null : FrontMatterText.split(text).orElse(null);
        if (text == null || cut == null) {
            if (text != null) {
                unsplit(text, file);
            }
            notes.leftOut(file);
            notes.leftOut(folder + "/targets.yaml");
            return Optional.empty();
        }
        if (!cut.isOpened()) {
            problems().reportAs(content.place(file), NO_FRONT_MATTER, "open");
        }
        FrontMatter front = tables.single(cut.yaml(), text, cut.firstLine(), "document", FrontMatter.class)
                // It was reported; the rest of the document is still looked at.
                .orElseGet(() -> FrontMatter.empty(FrontMatter.Rendition.DIGEST, Places.at(content.place(file))));
        String twin = folder + "/document.en.md";
        SourceText english = optional(twin);
        if (english == null && Files.exists(content.path(twin))) {
            notes.leftOut(twin);
        }
        return Optional.of(new DocumentSource(
                id,
                front,
                cut.body(),
                english == null ? null : FrontMatterText.bodyOf(english),
                original(files),
                targets,
                notes.unread()));
    }

    /** Without front matter nobody knows where the text begins; the rest waits until it is there. */
    private void unsplit(SourceText text, String file) {
        FrontMatterText.unclosed(text)
                .ifPresentOrElse(
                        place -> problems().reportAs(place, NO_FRONT_MATTER, "close"),
                        () -> problems().report(content.place(file), NO_FRONT_MATTER));
    }

    private @Nullable Original original(List<String> files) {
        List<String> found =
                files.stream().filter(name -> name.startsWith(ORIGINAL)).toList();
        found.stream()
                .skip(1)
                .forEach(name -> problems()
                        .reportAs(content.place(folder + "/" + name), UNEXPECTED_FILE, "original", found.getFirst()));
        return found.stream()
                .findFirst()
                .map(name -> folder + "/" + name)
                .flatMap(file -> originals.read(content.path(file), content.shown(file), problems()))
                .orElse(null);
    }

    private @Nullable SourceText optional(String name) {
        return Files.exists(content.path(name))
                ? TextFile.read(content, name, problems()).orElse(null)
                : null;
    }

    private Diagnostics problems() {
        return notes.problems();
    }
}
