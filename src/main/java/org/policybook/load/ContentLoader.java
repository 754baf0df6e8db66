package org.policybook.load;

import static org.policybook.model.DiagnosticCode.BAD_FILE_NAME;
import static org.policybook.model.DiagnosticCode.MISSING_FILE;
import static org.policybook.model.DiagnosticCode.NO_FRONT_MATTER;
import static org.policybook.model.DiagnosticCode.UNREADABLE_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostics;
import org.policybook.model.DocumentSource;
import org.policybook.model.FrontMatter;
import org.policybook.model.Indicator;
import org.policybook.model.Language;
import org.policybook.model.Place;
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

/** Reads a content folder (contract 2). */
public final class ContentLoader {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

    private final Path content;
    private final String shown;
    private final Diagnostics problems;
    private final Tables tables;

    private ContentLoader(Path content, String shown, Diagnostics problems) {
        this.content = content;
        this.shown = shown;
        this.problems = problems;
        this.tables = new Tables(new Schemas(), problems);
    }

    /**
     * Reads everything below {@code content}.
     *
     * @param content the folder; its name as given is how messages call it
     * @param problems takes what could not be read
     */
    public static Sources load(Path content, Diagnostics problems) {
        String shown = content.toString().replace('\\', '/');
        return new ContentLoader(content, shown, problems).load();
    }

    private Sources load() {
        return new Sources(
                site(),
                table("regions.yaml", "regions", Region.class, Region::id, true),
                table("themes.yaml", "themes", Theme.class, Theme::id, true),
                table("indicators.yaml", "indicators", Indicator.class, Indicator::id, true),
                table("populations.yaml", "populations", Population.class, Population::id, false),
                table("glossary.yaml", "glossary", Term.class, Term::term, false),
                table("removed.yaml", "removed", Removal.class, Removal::id, false),
                documents());
    }

    private <T> List<T> table(
            String name, String schema, Class<T> type, java.util.function.Function<T, String> id, boolean required) {
        return tables.list(content.resolve(name), shown + "/" + name, schema, type, id, required);
    }

    private Site site() {
        String file = shown + "/site.yaml";
        Path path = content.resolve("site.yaml");
        Optional<Site> site = Optional.empty();
        if (Files.exists(path)) {
            site = TextFile.read(path, file, problems)
                    .flatMap(text -> tables.single(text.text(), text, 1, "site", Site.class));
        } else {
            problems.report(Place.of(file), MISSING_FILE, file);
        }
        Places nowhere = Places.at(Place.of(file));
        return site.orElseGet(
                () -> new Site(shown, null, null, null, null, null, null, null, List.of(Language.ZH), nowhere));
    }

    private List<DocumentSource> documents() {
        Path folder = content.resolve("documents");
        if (!Files.isDirectory(folder)) {
            problems.report(Place.of(shown + "/documents"), MISSING_FILE, shown + "/documents");
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList().parallelStream()
                    .map(this::document)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (IOException e) {
            problems.report(
                    Place.of(shown + "/documents"),
                    UNREADABLE_FILE,
                    e.getClass().getSimpleName());
            return List.of();
        }
    }

    private @Nullable DocumentSource document(Path folder) {
        String id = String.valueOf(folder.getFileName());
        String base = shown + "/documents/" + id;
        if (id.startsWith(".")) {
            return null;
        }
        if (!IDENTIFIER.matcher(id).matches()) {
            problems.report(Place.of(base), BAD_FILE_NAME, id);
            return null;
        }
        List<Target> targets = tables.list(
                folder.resolve("targets.yaml"), base + "/targets.yaml", "targets", Target.class, Target::id, false);
        String file = base + "/document.md";
        if (!Files.exists(folder.resolve("document.md"))) {
            problems.report(Place.of(file), MISSING_FILE, file);
            return null;
        }
        SourceText text =
                TextFile.read(folder.resolve("document.md"), file, problems).orElse(null);
        if (text == null) {
            return null;
        }
        FrontMatterText cut = FrontMatterText.split(text).orElse(null);
        if (cut == null) {
            problems.report(Place.of(file), NO_FRONT_MATTER);
            return null;
        }
        FrontMatter front = tables.single(cut.yaml(), text, FrontMatterText.FIRST_LINE, "document", FrontMatter.class)
                .orElseGet(() -> unread(file));
        return new DocumentSource(
                id, front, cut.body(), sibling(folder, base, "document.en.md"), original(folder, base), targets);
    }

    /** Stands in for a front matter that was reported, so that the rest of the document is still looked at. */
    private static FrontMatter unread(String file) {
        return new FrontMatter(
                file,
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                0,
                FrontMatter.Rendition.DIGEST,
                null,
                List.of(),
                null,
                Map.of(),
                Places.at(Place.of(file)));
    }

    private @Nullable SourceText sibling(Path folder, String base, String name) {
        Path path = folder.resolve(name);
        if (!Files.exists(path)) {
            return null;
        }
        return TextFile.read(path, base + "/" + name, problems)
                .map(text ->
                        FrontMatterText.split(text).map(FrontMatterText::body).orElse(text))
                .orElse(null);
    }

    private @Nullable SourceText original(Path folder, String base) {
        return sibling(folder, base, "original.txt");
    }
}
