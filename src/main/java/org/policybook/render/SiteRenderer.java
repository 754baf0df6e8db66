package org.policybook.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.ClauseId;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Output;
import org.policybook.model.Progress;
import org.policybook.model.Similar;
import org.policybook.model.Site;
import org.policybook.model.Workers;

/** Renders every page of the site in every language, and the assets they share. */
public final class SiteRenderer {
    /** What makes the pages of one type: those that come one by one, and those that are many. */
    private static final List<Function<Scene, Stream<Work>>> PAGES = List.of(
            one(Address.HOME, HomePage::of),
            several(Address.DOCUMENTS + "index", DocumentsPage::of),
            several(Address.DOCUMENTS, RemovedPage::of),
            several(Address.REGIONS, GonePage::regions),
            several(Address.THEMES, GonePage::themes),
            several(Address.INDICATORS, GonePage::indicators),
            one(Address.overview(Address.REGIONS), RegionsPage::of),
            one(Address.overview(Address.THEMES), ThemesPage::of),
            one(Address.overview(Address.INDICATORS), IndicatorsPage::of),
            one(Address.COMPARE, ComparePage::of),
            one(Address.TARGETS, TargetsPage::of),
            one(Address.REFERENCES, ReferencesPage::of),
            one(Address.UNITS, UnitsPage::of),
            one(Address.GLOSSARY, GlossaryPage::of),
            one(Address.SEARCH, SearchPage::of),
            one(Address.DESK, DeskPage::of),
            one(Address.CHANGES, ChangesPage::of),
            one(Address.ABOUT, AboutPage::of),
            one(Address.NOT_FOUND, NotFoundPage::of),
            many(RegionPage::each),
            many(ThemePage::each),
            many(IndicatorPage::each),
            many(DocumentPage::each));

    /**
     * Pages that are made, written and forgotten in one go, so that memory does not grow with their number.
     *
     * @param makes whether a page at a path from the root of the language's pages may be among them
     */
    private record Work(Predicate<String> makes, Supplier<Stream<Page>> pages) {}

    private static Function<Scene, Stream<Work>> one(String path, Function<Scene, Stream<Page>> type) {
        return scene -> Stream.of(new Work(path::equals, () -> type.apply(scene)));
    }

    /** Pages that are made together; their paths begin alike. */
    private static Function<Scene, Stream<Work>> several(String paths, Function<Scene, Stream<Page>> type) {
        return scene -> Stream.of(new Work(path -> path.startsWith(paths), () -> type.apply(scene)));
    }

    private static Function<Scene, Stream<Work>> many(Function<Scene, Stream<PendingPage>> type) {
        return scene -> type.apply(scene)
                .map(draft -> new Work(
                        draft.path()::equals, () -> Stream.of(draft.page().get())));
    }

    private final KnowledgeBase knowledge;
    private final Function<ClauseId, List<Similar>> similar;
    private final Path templates;
    private final Site site;

    /**
     * Prepares a site.
     *
     * @param similar measures of other regions that resemble a clause, best first
     * @param templates folder of templates, texts and assets
     * @param baseUrl address that overrides the one in site.yaml, or null
     */
    public SiteRenderer(
            KnowledgeBase knowledge,
            Function<ClauseId, List<Similar>> similar,
            Path templates,
            @Nullable String baseUrl) {
        this.knowledge = knowledge;
        this.similar = similar;
        this.templates = templates;
        this.site = baseUrl == null ? knowledge.site() : knowledge.site().withBaseUrl(baseUrl);
    }

    /**
     * Writes figures as the pages of {@code language} do. Where templates are at fault, as printed: the page that shows
     * the figure says what is wrong.
     */
    public static Function<Figure, String> figures(Path templates, Language language) {
        try {
            FigureText text = new FigureText(WordingFile.read(templates, language.code()));
            return figure -> {
                try {
                    return text.of(figure);
                } catch (UncheckedIOException e) {
                    return figure.target().quote();
                }
            };
        } catch (IOException e) {
            return figure -> figure.target().quote();
        }
    }

    /** As {@link #render(Output, Workers)}, by the asking thread alone. */
    public void render(Output output) throws IOException {
        render(output, Workers.alone());
    }

    /**
     * Writes the whole site to {@code output}.
     *
     * @throws TemplateFailure where a template is at fault
     */
    public void render(Output output, Workers workers) throws IOException {
        Templates engine = new Templates(templates);
        List<Frame> frames = new ArrayList<>();
        List<Scene> scenes = scenes();
        for (Scene scene : scenes) {
            List<Work> work = PAGES.stream().flatMap(type -> type.apply(scene)).toList();
            frames.addAll(writeAll(work, engine, output, workers));
            Feed feed = new Feed(scene);
            output.write(feed.path(), feed.content());
        }
        new Assets(templates).write(output);
        output.write(Robots.PATH, Robots.of(site));
        if (site.baseUrl() != null) {
            Sitemap.write(output, site, frames);
            output.write(
                    OpenSearchDescription.PATH,
                    OpenSearchDescription.of(site, scenes.getFirst().languages()));
        }
    }

    /** The site in each of its languages; their words are held against those of the first. */
    private List<Scene> scenes() throws IOException {
        List<Wording> wordings = new ArrayList<>();
        Set<String> folders = new HashSet<>();
        for (String code : site.languages()) {
            Wording wording = WordingFile.read(templates, code);
            wordings.add(wording);
            wording.requireTextsOf(wordings.getFirst());
            String folder = wording.language().folder();
            if (!folders.add(folder)) {
                throw new TemplateFailure(
                        "i18n/" + code + ".yaml: another language has the folder '" + folder + "'", null);
            }
        }
        List<Language> languages = wordings.stream().map(Wording::language).toList();
        return wordings.stream().map(wording -> scene(wording, languages)).toList();
    }

    /**
     * Makes single pages when they are asked for, as {@link #render} would write them.
     *
     * @return gives the page at a path from the root of the site, empty where there is none; it may throw an {@link
     *     UncheckedIOException} where a template is at fault, and be asked by several threads
     * @throws IOException where the templates' words cannot be read
     */
    public Function<String, Optional<byte[]>> pages() throws IOException {
        Templates engine = new Templates(templates);
        Map<String, List<Work>> works = new LinkedHashMap<>();
        for (Scene scene : scenes()) {
            works.put(
                    scene.language().folder(),
                    PAGES.stream().flatMap(type -> type.apply(scene)).toList());
        }
        return path -> works.entrySet().stream()
                .filter(language -> path.startsWith(language.getKey()))
                .flatMap(language -> find(path.substring(language.getKey().length()), language.getValue()))
                .map(page -> rendered(page, engine))
                .findFirst();
    }

    private static Stream<Page> find(String path, List<Work> works) {
        return works.stream()
                .filter(work -> work.makes().test(path))
                .flatMap(work -> work.pages().get())
                .filter(page -> page.frame().path().equals(path));
    }

    private static byte[] rendered(Page page, Templates engine) {
        try {
            return engine.render(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that the site goes without because it has no {@code base_url}; its pages then name no canonical link. */
    public List<String> leftOut() {
        return site.baseUrl() == null ? List.of(Sitemap.PATH, OpenSearchDescription.PATH) : List.of();
    }

    /** The knowledge base as the pages of one language see it. */
    Scene scene(Wording wording, List<Language> languages) {
        return Scene.of(knowledge, similar, site, wording, languages);
    }

    /**
     * Returns or throws only when no page is being written any more: whoever cleans up after a failure has it to itself.
     *
     * @return the frames of all pages
     */
    private static List<Frame> writeAll(List<Work> work, Templates engine, Output output, Workers workers)
            throws IOException {
        try {
            return workers
                    .map(
                            work,
                            part -> part.pages()
                                    .get()
                                    .map(page -> write(page, engine, output, workers.progress()))
                                    .toList())
                    .stream()
                    .flatMap(List::stream)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Frame write(Page page, Templates engine, Output output, Progress progress) {
        Frame frame = page.frame();
        Runnable rendered = progress.part(page.template());
        try {
            output.write(frame.language().folder() + frame.path(), engine.render(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rendered.run();
        // Of all that the page was made from, its address is enough for what lists it.
        return frame.withJsonLd("");
    }
}
