package org.policybook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.check.Checker;
import org.policybook.export.DataExport;
import org.policybook.index.Index;
import org.policybook.link.Linker;
import org.policybook.load.ContentLoader;
import org.policybook.model.ClauseId;
import org.policybook.model.Diagnostic;
import org.policybook.model.Diagnostics;
import org.policybook.model.DocumentSource;
import org.policybook.model.Figure;
import org.policybook.model.Fingerprint;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Memory;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Progress;
import org.policybook.model.Progress.Stage;
import org.policybook.model.Similar;
import org.policybook.model.Sources;
import org.policybook.model.Workers;
import org.policybook.parse.DocumentParser;
import org.policybook.publish.PublishException;
import org.policybook.publish.Publisher;
import org.policybook.receive.Receiver;
import org.policybook.render.SiteRenderer;

/**
 * The whole product: from a folder of content to a published site. START READING HERE.
 *
 * <p>Each stage is one call that takes the values of the stage before. Everything is read and checked before anything is
 * written; where the content has errors, nothing is published.
 *
 * @param content folder of the knowledge (contract 2)
 * @param templates folder of page templates, texts and assets
 * @param out where the site is published
 * @param baseUrl address that overrides the one in site.yaml, or null
 */
public record SiteBuild(
        Path content, Path templates, Path out, @Nullable String baseUrl) {

    /**
     * What came of reading the content.
     *
     * @param diagnostics every problem of every file, in the order of files and lines
     * @param publishable whether none of them is an error
     */
    public record Checked(KnowledgeBase knowledge, List<Diagnostic> diagnostics, boolean publishable) {}

    /**
     * What came of a build.
     *
     * @param leftOut the files that the site goes without because it has no base address
     * @param index the measures of the site that resemble one another
     * @param site how its files stand
     */
    public record Published(List<String> leftOut, Index index, Fingerprint site) {}

    /** A document, and what is wrong with its text. */
    private record Parsed(PolicyDocument document, List<Diagnostic> problems) {
        static Parsed of(DocumentSource source) {
            Diagnostics problems = new Diagnostics();
            PolicyDocument document = DocumentParser.parse(source, problems);
            return new Parsed(document, problems.all());
        }
    }

    /** The tables, and the documents as understood: what they were written as is needed no more, and may go. */
    private record Understood(Sources tables, List<PolicyDocument> documents) {}

    /** As {@link #check(Path, Workers)}, by as many workers as the machine has processors. */
    public static Checked check(Path content) {
        try (Workers workers = Workers.of(Runtime.getRuntime().availableProcessors())) {
            return check(content, workers);
        }
    }

    /** As {@link #check(Path, Workers, Memory)}, for a program that checks once. */
    public static Checked check(Path content, Workers workers) {
        return check(content, workers, Memory.none());
    }

    /**
     * load → parse → link → check: all that {@code check} does, and the first half of {@code build}.
     *
     * @param memory what was worked out before, and takes what is worked out now
     */
    public static Checked check(Path content, Workers workers, Memory memory) {
        Progress progress = workers.progress();
        Diagnostics problems = new Diagnostics();
        Understood understood = understand(content, problems, workers, memory);
        progress.stage(Stage.LINK);
        KnowledgeBase knowledge = Linker.link(understood.tables(), understood.documents(), workers, memory);
        progress.stage(Stage.CHECK);
        Checker.check(knowledge, problems, workers, memory);
        return new Checked(knowledge, problems.sorted(), !problems.hasErrors());
    }

    private static Understood understand(Path content, Diagnostics problems, Workers workers, Memory memory) {
        Progress progress = workers.progress();
        progress.stage(Stage.LOAD);
        Sources sources = ContentLoader.load(content, Receiver::read, problems, workers, memory);
        progress.stage(Stage.PARSE);
        List<Parsed> parsed = memory.each(Parsed.class, sources.documents(), workers, Parsed::of);
        parsed.forEach(each -> problems.addAll(each.problems()));
        return new Understood(
                sources.withoutTexts(), parsed.stream().map(Parsed::document).toList());
    }

    /** As {@link #publish(KnowledgeBase, Workers)}, by as many workers as the machine has processors. */
    public Published publish(KnowledgeBase knowledge) throws PublishException {
        try (Workers workers = Workers.of(Runtime.getRuntime().availableProcessors())) {
            return publish(knowledge, workers);
        }
    }

    /**
     * index → render, export → publish.
     *
     * @param knowledge what {@link #check} has found publishable
     * @throws PublishException where nothing was published
     */
    public Published publish(KnowledgeBase knowledge, Workers workers) throws PublishException {
        Progress progress = workers.progress();
        progress.stage(Stage.SIMILAR);
        Index index = Index.over(knowledge, english(knowledge), workers);
        SiteRenderer renderer = new SiteRenderer(knowledge, index::similar, templates, baseUrl);
        DataExport data = new DataExport(baseUrl == null ? knowledge : knowledge.at(baseUrl), index::similar);
        Fingerprint site = Publisher.publish(out, List.of(content, templates), output -> {
            progress.stage(Stage.PAGES);
            renderer.render(output, workers);
            progress.stage(Stage.DATA);
            data.write(output, workers);
            progress.stage(Stage.SEARCH);
            index.export(output, workers);
            progress.stage(Stage.PUBLISH);
        });
        return new Published(renderer.leftOut(), index, site);
    }

    /**
     * The pages of a site that is still to be published, each made when it is asked for.
     *
     * @param knowledge what {@link #check} has found publishable
     * @param before the index of the site before, for the measures that resemble one another
     * @return gives the page at a path from the root of the site, empty where there is none; an {@link
     *     UncheckedIOException} tells that a template is at fault
     */
    public Function<String, Optional<byte[]>> pages(KnowledgeBase knowledge, Index before) throws IOException {
        Function<ClauseId, List<Similar>> similar = id -> before.similar(id).stream()
                .flatMap(likeness -> Stream.ofNullable(
                                knowledge.clause(likeness.clause().id()))
                        .map(clause -> new Similar(clause, likeness.score())))
                .toList();
        return new SiteRenderer(knowledge, similar, templates, baseUrl).pages();
    }

    /**
     * Answers to queries on {@code knowledge}, as its site will give them.
     *
     * @param index has what was indexed before, and takes what is indexed now
     */
    public Index.Search search(KnowledgeBase knowledge, Index.Lasting index, Workers workers) throws IOException {
        return index.search(knowledge, english(knowledge), workers);
    }

    /** English pages show a figure in units of their own, and so do their results. */
    private Function<Figure, String> english(KnowledgeBase knowledge) {
        return knowledge.site().isTranslated() ? SiteRenderer.figures(templates, Language.EN) : Index::english;
    }
}
