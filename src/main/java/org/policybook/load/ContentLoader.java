package org.policybook.load;

import static org.policybook.model.DiagnosticCode.MISSING_FILE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.policybook.model.Diagnostics;
import org.policybook.model.DocumentSource;
import org.policybook.model.Edition;
import org.policybook.model.Indicator;
import org.policybook.model.Language;
import org.policybook.model.Memory;
import org.policybook.model.OriginalReader;
import org.policybook.model.Places;
import org.policybook.model.Population;
import org.policybook.model.Reading;
import org.policybook.model.Region;
import org.policybook.model.Removal;
import org.policybook.model.Site;
import org.policybook.model.Sources;
import org.policybook.model.Term;
import org.policybook.model.Theme;
import org.policybook.model.Unread;
import org.policybook.model.Workers;

/** Reads a content folder (contract 2). */
public final class ContentLoader {
    private static final String DOCUMENTS = "documents";
    private static final String EDITIONS = "editions";

    private final ContentFolder content;
    private final OriginalReader originals;
    private final Diagnostics problems;
    private final Workers workers;
    private final Memory memory;
    private final Schemas schemas = new Schemas();
    private final List<Unread> unread = new ArrayList<>();

    private ContentLoader(
            ContentFolder content, OriginalReader originals, Diagnostics problems, Workers workers, Memory memory) {
        this.content = content;
        this.originals = originals;
        this.problems = problems;
        this.workers = workers;
        this.memory = memory;
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
     * @param memory what was read before
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
        List<Region> regions = table("regions.yaml", Table.of("regions", Region.class, Region::id, true));
        List<Theme> themes = table("themes.yaml", Table.of("themes", Theme.class, Theme::id, true));
        List<Indicator> indicators =
                table("indicators.yaml", Table.of("indicators", Indicator.class, Indicator::id, true));
        List<Population> populations =
                table("populations.yaml", Table.of("populations", Population.class, Population::id, false));
        List<Term> glossary = table("glossary.yaml", new Table<>("glossary", Term.class, "term", Term::term, false));
        List<Removal> removed = table("removed.yaml", Table.of("removed", Removal.class, Removal::key, false));
        List<Edition> editions = editions();
        content.children("", problems).stream()
                .map(ContentFolder::name)
                .filter(name -> !ContentFolder.FILES.contains(name))
                .forEach(name -> content.unexpected(name, problems));
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
                Unread.all(unread));
    }

    private List<DocumentSource> documents() {
        if (!Files.isDirectory(content.path(DOCUMENTS))) {
            problems.report(content.place(DOCUMENTS), MISSING_FILE, content.shown(DOCUMENTS));
            return List.of();
        }
        return read(DocumentSource.class, content.children(DOCUMENTS, problems), path -> {
            Notes notes = new Notes();
            String folder = DOCUMENTS + "/" + ContentFolder.name(path);
            DocumentFolder document = new DocumentFolder(folder, content, originals, tables(notes), notes);
            return notes.reading(document.read(path).stream().toList());
        });
    }

    private <T> List<T> table(String name, Table<T> table) {
        return read(table.type(), List.of(content.path(name)), path -> {
            Notes notes = new Notes();
            return notes.reading(tables(notes).list(name, table));
        });
    }

    /** The recorded editions by date; their files are named by it. */
    private List<Edition> editions() {
        if (!Files.exists(content.path(EDITIONS))) {
            return List.of();
        }
        return read(Edition.class, content.children(EDITIONS, problems), path -> {
            Notes notes = new Notes();
            EditionFile file = new EditionFile(content, tables(notes), notes);
            return notes.reading(file.read(EDITIONS + "/" + ContentFolder.name(path)).stream()
                    .toList());
        });
    }

    private Site site() {
        String name = "site.yaml";
        return read(Site.class, List.of(content.path(name)), path -> {
                    Notes notes = new Notes();
                    if (!Files.exists(path)) {
                        notes.problems().reportAs(content.place(name), MISSING_FILE, "site", content.shown(name));
                        return notes.reading(List.of());
                    }
                    return notes.reading(TextFile.read(content, name, notes.problems())
                            .flatMap(text -> tables(notes).single(text.text(), text, 1, "site", Site.class))
                            .stream()
                            .toList());
                })
                .stream()
                .findFirst()
                .orElseGet(this::unreadSite);
    }

    /** Stands in for a site.yaml that was reported. */
    private Site unreadSite() {
        Places nowhere = Places.at(content.place("site.yaml"));
        return new Site(
                content.shown(""), null, null, null, null, null, null, null, List.of(Language.ZH.code()), nowhere);
    }

    /** What the readings have, one after the other; what is wrong with them is told. */
    private <T> List<T> read(Class<T> kind, List<Path> paths, Function<Path, Reading<T>> reader) {
        List<T> values = new ArrayList<>();
        for (Reading<T> reading : memory.read(kind, paths, workers, reader)) {
            values.addAll(reading.values());
            problems.addAll(reading.problems());
            unread.add(reading.unread());
        }
        return List.copyOf(values);
    }

    private Tables tables(Notes notes) {
        return new Tables(content, schemas, notes);
    }
}
