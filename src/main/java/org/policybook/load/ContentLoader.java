package org.policybook.load;

import static org.policybook.model.DiagnosticCode.BAD_FILE_NAME;
import static org.policybook.model.DiagnosticCode.MISSING_FILE;
import static org.policybook.model.DiagnosticCode.NO_FRONT_MATTER;
import static org.policybook.model.DiagnosticCode.UNEXPECTED_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostics;
import org.policybook.model.DocumentSource;
import org.policybook.model.Edition;
import org.policybook.model.FrontMatter;
import org.policybook.model.Indicator;
import org.policybook.model.Language;
import org.policybook.model.Memory;
import org.policybook.model.Original;
import org.policybook.model.OriginalReader;
import org.policybook.model.Places;
import org.policybook.model.Population;
import org.policybook.model.Region;
import org.policybook.model.Removal;
import org.policybook.model.Site;
import org.policybook.model.SourceText;
import org.policybook.model.Sources;
import org.policybook.model.Target;
import org.policybook.model.Term;
import org.policybook.model.Theme;
import org.policybook.model.Workers;

/** Reads a content folder (contract 2). */
public final class ContentLoader {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");
    private static final String DOCUMENTS = "documents";
    private static final String EDITIONS = "editions";
    private static final Set<String> FILES = Set.of(
            "site.yaml",
            "regions.yaml",
            "themes.yaml",
            "indicators.yaml",
            "populations.yaml",
            "glossary.yaml",
            "removed.yaml",
            EDITIONS,
            DOCUMENTS);
    private static final Set<String> DOCUMENT_FILES = Set.of("document.md", "document.en.md", "targets.yaml");
    private static final String ORIGINAL = "original.";

    private final ContentFolder content;
    private final OriginalReader originals;
    private final Diagnostics problems;
    private final LeftOut leftOut = new LeftOut();
    private final Tables tables;
    private final Workers workers;
    private final Memory memory;

    private ContentLoader(
            ContentFolder content, OriginalReader originals, Diagnostics problems, Workers workers, Memory memory) {
        this.workers = workers;
        this.memory = memory;
        this.content = content;
        this.originals = originals;
        this.problems = problems;
        this.tables = new Tables(content, leftOut, problems);
    }

    /**
     * Reads everything below {@code content}.
     *
     * @param content the folder; its name as given is how messages call it
     * @param originals reads the official files beside digests
     * @param problems takes what could not be read
     */
    public static Sources load(Path content, OriginalReader originals, Diagnostics problems) {
        return load(content, originals, problems, Workers.alone(), Memory.none());
    }

    /**
     * Reads everything below {@code content}.
     *
     * @param content the folder; its name as given is how messages call it
     * @param originals reads the official files beside digests
     * @param problems takes what could not be read
     * @param workers who share the work
     * @param memory documents that were read before
     */
    public static Sources load(
            Path content, OriginalReader originals, Diagnostics problems, Workers workers, Memory memory) {
        return new ContentLoader(new ContentFolder(content), originals, problems, workers, memory).load();
    }

    private Sources load() {
        if (!Files.isDirectory(content.root())) {
            problems.report(content.place(""), MISSING_FILE, content.shown(""));
            return Sources.none(unreadSite());
        }
        List<DocumentSource> documents = documents();
        Site site = site();
        List<Region> regions = tables.list("regions.yaml", Table.of("regions", Region.class, Region::id, true));
        List<Theme> themes = tables.list("themes.yaml", Table.of("themes", Theme.class, Theme::id, true));
        List<Indicator> indicators =
                tables.list("indicators.yaml", Table.of("indicators", Indicator.class, Indicator::id, true));
        List<Population> populations =
                tables.list("populations.yaml", Table.of("populations", Population.class, Population::id, false));
        List<Term> glossary =
                tables.list("glossary.yaml", new Table<>("glossary", Term.class, "term", Term::term, false));
        List<Removal> removed = tables.list("removed.yaml", Table.of("removed", Removal.class, Removal::key, false));
        List<Edition> editions = editions();
        children("").stream()
                .map(ContentLoader::name)
                .filter(name -> !FILES.contains(name))
                .forEach(this::unexpected);
        return new Sources(
                site,
                regions,
                themes,
                indicators,
                populations,
                glossary,
                removed,
                editions,
                documents,
                leftOut.unread());
    }

    /** The recorded editions by date; their files are named by it. */
    private List<Edition> editions() {
        if (!Files.exists(content.path(EDITIONS))) {
            return List.of();
        }
        EditionFile files = new EditionFile(content, tables, leftOut, problems);
        return children(EDITIONS).stream()
                .map(path -> EDITIONS + "/" + name(path))
                .flatMap(name -> files.read(name).stream())
                .toList();
    }

    private Site site() {
        String name = "site.yaml";
        Optional<Site> site = Optional.empty();
        if (Files.exists(content.path(name))) {
            site = TextFile.read(content, name, problems)
                    .flatMap(text -> tables.single(text.text(), text, 1, "site", Site.class));
        } else {
            problems.reportAs(content.place(name), MISSING_FILE, "site", content.shown(name));
        }
        return site.orElseGet(this::unreadSite);
    }

    /** Stands in for a site.yaml that was reported. */
    private Site unreadSite() {
        Places nowhere = Places.at(content.place("site.yaml"));
        return new Site(
                content.shown(""), null, null, null, null, null, null, null, List.of(Language.ZH.code()), nowhere);
    }

    private List<DocumentSource> documents() {
        if (!Files.isDirectory(content.path(DOCUMENTS))) {
            problems.report(content.place(DOCUMENTS), MISSING_FILE, content.shown(DOCUMENTS));
            return List.of();
        }
        return workers
                .map(
                        children(DOCUMENTS),
                        path -> memory.source(name(path), path).or(() -> Optional.ofNullable(document(path))))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private void unexpected(String name) {
        Set<String> known = name.contains("/") ? Set.of() : FILES;
        problems.reportUnknown(content.place(name), UNEXPECTED_FILE, name, known);
    }

    /** What a file is called; in a locale that lacks its characters, something like it. */
    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** What lies in a folder, in the order of names; what begins with a dot is somebody else's. */
    private List<Path> children(String folder) {
        try (Stream<Path> children = Files.list(content.path(folder))) {
            return children.filter(path -> !name(path).startsWith("."))
                    .sorted(Comparator.comparing(ContentLoader::name))
                    .toList();
        } catch (IOException e) {
            TextFile.unreadable(content, folder, e, problems);
            return List.of();
        }
    }

    private @Nullable DocumentSource document(Path path) {
        String id = name(path);
        String folder = DOCUMENTS + "/" + id;
        if (!Files.isDirectory(path)) {
            unexpected(folder);
            return null;
        }
        if (!IDENTIFIER.matcher(id).matches()) {
            problems.report(content.place(folder), BAD_FILE_NAME, id);
            return null;
        }
        List<String> files = children(folder).stream().map(ContentLoader::name).toList();
        files.stream()
                .filter(name -> !DOCUMENT_FILES.contains(name) && !name.startsWith(ORIGINAL))
                .forEach(name -> unexpected(folder + "/" + name));
        List<Target> targets =
                tables.list(folder + "/targets.yaml", Table.of("targets", Target.class, Target::id, false));
        String file = folder + "/document.md";
        if (!Files.exists(content.path(file))) {
            problems.report(content.place(file), MISSING_FILE, content.shown(file));
        }
        SourceText text = optional(file);
        if (text == null) {
            leftOut.file(file);
            leftOut.file(folder + "/targets.yaml");
            return null;
        }
        FrontMatterText cut = FrontMatterText.split(text).orElse(null);
        if (cut == null) {
            // Without front matter nobody knows where the text begins; the rest waits until it is there.
            FrontMatterText.unclosed(text)
                    .ifPresentOrElse(
                            place -> problems.reportAs(place, NO_FRONT_MATTER, "close"),
                            () -> problems.report(content.place(file), NO_FRONT_MATTER));
            leftOut.file(file);
            leftOut.file(folder + "/targets.yaml");
            return null;
        }
        if (!cut.isOpened()) {
            problems.reportAs(content.place(file), NO_FRONT_MATTER, "open");
        }
        FrontMatter front = tables.single(cut.yaml(), text, cut.firstLine(), "document", FrontMatter.class)
                // It was reported; the rest of the document is still looked at.
                .orElseGet(() -> FrontMatter.empty(FrontMatter.Rendition.DIGEST, Places.at(content.place(file))));
        SourceText english = optional(folder + "/document.en.md");
        return new DocumentSource(
                id,
                front,
                cut.body(),
                english == null ? null : FrontMatterText.bodyOf(english),
                original(folder, files),
                targets);
    }

    private @Nullable Original original(String folder, List<String> files) {
        return files.stream()
                .filter(name -> name.startsWith(ORIGINAL))
                .findFirst()
                .map(name -> folder + "/" + name)
                .flatMap(file -> originals.read(content.path(file), content.shown(file), problems))
                .orElse(null);
    }

    private @Nullable SourceText optional(String name) {
        return Files.exists(content.path(name))
                ? TextFile.read(content, name, problems).orElse(null)
                : null;
    }
}
