package org.policybook.render;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.citation.Access;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Output;
import org.policybook.model.Similar;
import org.policybook.model.Site;

/** Renders every page of the site in every language, and the assets they share. */
public final class SiteRenderer {
    /** What makes the pages of one type. */
    private static final List<Function<Scene, Stream<Page>>> PAGES = List.of(
            HomePage::of,
            DocumentsPage::of,
            DocumentPage::of,
            RemovedPage::of,
            RegionsPage::of,
            RegionPage::of,
            ThemesPage::of,
            ThemePage::of,
            IndicatorsPage::of,
            IndicatorPage::of,
            ComparePage::of,
            TargetsPage::of,
            ReferencesPage::of,
            UnitsPage::of,
            GlossaryPage::of,
            SearchPage::of,
            DeskPage::of,
            ChangesPage::of,
            AboutPage::of,
            NotFoundPage::of);

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
     * Writes the whole site to {@code output}.
     *
     * @throws TemplateFailure where a template is at fault
     */
    public void render(Output output) throws IOException {
        Templates engine = new Templates(templates);
        List<Frame> frames = new ArrayList<>();
        for (Language language : site.languages()) {
            Scene scene = scene(Wording.load(templates, language));
            List<Page> pages =
                    PAGES.parallelStream().flatMap(type -> type.apply(scene)).toList();
            writeAll(pages, engine, output);
            pages.forEach(page -> frames.add(page.frame()));
            Feed feed = new Feed(scene);
            output.write(feed.path(), feed.content());
        }
        new Assets(templates).write(output);
        output.write(Robots.PATH, Robots.of(site));
        if (site.baseUrl() != null) {
            output.write(Sitemap.PATH, Sitemap.of(frames));
            output.write(OpenSearchDescription.PATH, OpenSearchDescription.of(site));
        }
    }

    /** The files that the site goes without because it has no {@code base_url}; its pages then name no canonical link. */
    public List<String> leftOut() {
        return site.baseUrl() == null ? List.of(Sitemap.PATH, OpenSearchDescription.PATH) : List.of();
    }

    /** The knowledge base as the pages of one language see it. */
    Scene scene(Wording wording) {
        LocalDate day = knowledge.date();
        Access access = new Access(
                day,
                site.title(wording.language()),
                site.absolute(wording.language().folder()));
        Views views = new Views(knowledge, wording, access);
        return new Scene(knowledge, similar, site, wording, views, access, day == null ? "" : day.toString());
    }

    /** Returns or throws only when no page is being written any more: whoever cleans up after a failure has it to itself. */
    private static void writeAll(List<Page> pages, Templates engine, Output output) throws IOException {
        List<Optional<Exception>> failures = pages.parallelStream()
                .map(page -> failure(page, engine, output))
                .toList();
        Optional<Exception> first = failures.stream().flatMap(Optional::stream).findFirst();
        if (first.isPresent()) {
            switch (first.get()) {
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                default -> throw new IllegalStateException(first.get());
            }
        }
    }

    private static Optional<Exception> failure(Page page, Templates engine, Output output) {
        try {
            Frame frame = page.frame();
            output.write(frame.language().folder() + frame.path(), engine.render(page));
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(e);
        }
    }
}
