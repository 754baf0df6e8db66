package org.policybook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.policybook.SiteBuild;
import org.policybook.index.Index;
import org.policybook.model.Diagnostic;
import org.policybook.model.Fingerprint;
import org.policybook.model.Language;
import org.policybook.model.Memory;
import org.policybook.model.SearchOptions;
import org.policybook.model.Severity;
import org.policybook.model.Word;
import org.policybook.model.Workers;
import org.policybook.serve.FolderWatch;
import org.policybook.serve.LocalServer;
import org.policybook.serve.Problem;

/**
 * The site that {@code serve} builds again and again. After a change only what it touches is read anew; as soon as the
 * content is found good, its pages are shown, each made when somebody looks, then questions on them are answered, and the
 * whole site is made and published meanwhile ({@link ServedSites}). A site that another change overtakes is given up.
 */
final class ServedBuild implements AutoCloseable {
    private final PolicybookCommand policybook;
    private final SiteBuild build;
    private final LocalServer server;
    private final FolderWatch watch;
    private final ServedSites sites;
    private final Memory memory = Memory.lasting(System::currentTimeMillis);
    private final Index.Lasting lucene = new Index.Lasting();

    /** What was found good last; a later change may be at fault before it is published. */
    private Optional<SiteBuild.Checked> good = Optional.empty();

    /** The version under which its pages are shown; empty where they are not. */
    private Optional<String> shown = Optional.empty();

    /** The warnings that the content had last. */
    private Set<List<String>> warned = Set.of();

    ServedBuild(PolicybookCommand policybook, SiteBuild build, LocalServer server, FolderWatch watch) {
        this.policybook = policybook;
        this.build = build;
        this.server = server;
        this.watch = watch;
        this.sites = new ServedSites(policybook, build, server, watch);
    }

    /**
     * Builds for the first time, and returns when the site is published or cannot be.
     *
     * @return whether a change of content or templates may mend what is wrong, if anything is
     */
    boolean first() {
        again();
        return sites.await();
    }

    /**
     * Reads what has changed, and tells the server what came of it; the site follows. Where it cannot be made, the one that
     * stands is served on.
     */
    void again() {
        sites.giveUp();
        try (Workers workers = Workers.of(Runtime.getRuntime().availableProcessors(), watch::hasChanges)) {
            run(workers);
        } catch (CancellationException e) {
            // The next run begins at once.
        }
    }

    @Override
    public void close() {
        sites.close();
    }

    private void run(Workers workers) {
        String templates = fingerprint(build.templates());
        SiteBuild.Checked checked = SiteBuild.check(build.content(), workers, memory);
        tell(DiagnosticReport.inBrief(checked.diagnostics()));
        List<Problem> problems = checked.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(ServedBuild::problem)
                .toList();
        if (checked.publishable()) {
            good = Optional.of(checked);
            shown = preview(checked, templates);
        } else {
            server.failed(problems);
            policybook.console().err().println(policybook.messages().text("unpublished", problems.size()));
        }
        if (good.isPresent() && !sites.isServed(good.get())) {
            BiFunction<String, SearchOptions, String> search = search(good.get(), workers);
            shown.ifPresent(version -> server.answering(version, search));
            sites.publish(new ServedSites.Site(good.get(), search, templates, problems));
        }
    }

    /** Prints the errors, which keep the site, and of the warnings those that were not there before the change. */
    private void tell(List<Diagnostic> found) {
        Messages messages = policybook.messages();
        found.stream()
                .filter(d -> d.severity() == Severity.ERROR || !warned.contains(said(d)))
                .forEach(d -> policybook.console().err().println(DiagnosticReport.line(d, messages)));
        warned = found.stream()
                .filter(d -> d.severity() != Severity.ERROR)
                .map(ServedBuild::said)
                .collect(Collectors.toSet());
    }

    /** What is wrong in which file: its line moves with every edit above. */
    private static List<String> said(Diagnostic diagnostic) {
        return List.of(diagnostic.place().file(), Messages.ENGLISH.of(diagnostic));
    }

    /** Shows the pages before the site is made, where the styles and scripts that they need stand there already. */
    private Optional<String> preview(SiteBuild.Checked checked, String templates) {
        Optional<ServedSites.Last> last =
                sites.last().filter(site -> site.templates().equals(templates));
        if (last.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    server.previewed(build.pages(checked.knowledge(), last.get().index())));
        } catch (IOException e) {
            // The build that follows tells what is wrong.
            return Optional.empty();
        }
    }

    /** Answers queries as JSON; all that has not changed is indexed already. */
    private BiFunction<String, SearchOptions, String> search(SiteBuild.Checked content, Workers workers) {
        try {
            Index.Search search = build.search(content.knowledge(), lucene, workers);
            return (query, options) -> Index.json(search.search(query, options));
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be read", e);
        }
    }

    /** A page is in a language of its own, whichever the terminal speaks. */
    private static Problem problem(Diagnostic diagnostic) {
        return new Problem(
                diagnostic.place().toString(),
                Word.of(diagnostic.severity()),
                Messages.of(Language.ZH).of(diagnostic),
                Messages.ENGLISH.of(diagnostic));
    }

    private static String fingerprint(Path folder) {
        try {
            return Fingerprint.of(folder).hash();
        } catch (IOException e) {
            return "";
        }
    }
}
