package org.policybook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.policybook.publish.PublishException;
import org.policybook.serve.FolderWatch;
import org.policybook.serve.LocalServer;
import org.policybook.serve.Problem;

/**
 * The site that {@code serve} builds again and again. After a change only the documents that it touches are read anew;
 * as soon as the content is found good, its pages are shown, each made when somebody looks, then questions on them are
 * answered, and the whole site is made and published meanwhile. A site that another change overtakes is given up.
 */
final class ServedBuild {
    /** How long another build that publishes to the same folder is given before the next try. */
    private static final long BUSY_MILLIS = 300;

    /** What a template's fault begins with. */
    private static final Pattern PLACED = Pattern.compile("^([^\\n]+?:\\d+:\\d+): ");

    private final PolicybookCommand policybook;
    private final SiteBuild build;
    private final LocalServer server;
    private final FolderWatch watch;
    private final Memory memory = Memory.lasting(System::currentTimeMillis);
    private final Index.Lasting lucene = new Index.Lasting();
    private Optional<Last> last = Optional.empty();

    /** What was found good and is still to be published: a later change may have overtaken it, and be at fault. */
    private Optional<SiteBuild.Checked> unpublished = Optional.empty();

    /**
     * The last site that was published.
     *
     * @param templates how the templates stood
     */
    private record Last(Index index, String templates) {}

    ServedBuild(PolicybookCommand policybook, SiteBuild build, LocalServer server, FolderWatch watch) {
        this.policybook = policybook;
        this.build = build;
        this.server = server;
        this.watch = watch;
    }

    /**
     * Builds, and tells the server what came of it; where the site cannot be made, the one that stands is served on.
     *
     * @return whether a change of content or templates may mend what is wrong, if anything is
     */
    boolean run() throws InterruptedException {
        try (Workers workers = Workers.of(Runtime.getRuntime().availableProcessors(), watch::hasChanges)) {
            return run(workers);
        } catch (CancellationException e) {
            // The next run begins at once.
            return true;
        }
    }

    private boolean run(Workers workers) throws InterruptedException {
        String templates = fingerprint(build.templates());
        SiteBuild.Checked checked = SiteBuild.check(build.content(), workers, memory);
        DiagnosticReport.print(
                checked.diagnostics(),
                DiagnosticReport.Format.TEXT,
                policybook.messages(),
                policybook.console().err());
        List<Problem> problems = checked.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(ServedBuild::problem)
                .toList();
        if (checked.publishable()) {
            unpublished = Optional.of(checked);
            preview(checked, templates);
        } else {
            server.failed(problems);
            policybook.console().err().println(policybook.messages().text("unpublished", problems.size()));
        }
        if (unpublished.isEmpty()) {
            return true;
        }
        SiteBuild.Checked good = unpublished.get();
        BiFunction<String, SearchOptions, String> search = search(good, workers);
        server.answering(search);
        for (boolean told = false; ; told = true) {
            try {
                publish(good, search, templates, workers, problems);
                return true;
            } catch (PublishException e) {
                if (!told) {
                    tell(e);
                }
                if (!e.isBusy()) {
                    return !e.isRefusal();
                }
                Thread.sleep(BUSY_MILLIS);
                if (last.isEmpty() || watch.hasChanges()) {
                    watch.again();
                    return true;
                }
            }
        }
    }

    /** Shows the pages before the site is made, where the styles and scripts that they need stand there already. */
    private void preview(SiteBuild.Checked checked, String templates) {
        if (last.isPresent() && last.get().templates().equals(templates)) {
            try {
                server.previewed(build.pages(checked.knowledge(), last.get().index()));
            } catch (IOException e) {
                // The build that follows tells what is wrong.
            }
        }
    }

    /** {@code problems} are those of content that came after what is published. */
    private void publish(
            SiteBuild.Checked good,
            BiFunction<String, SearchOptions, String> search,
            String templates,
            Workers workers,
            List<Problem> problems)
            throws PublishException {
        Index index = build.publish(good.knowledge(), workers).index();
        last = Optional.of(new Last(index, templates));
        unpublished = Optional.empty();
        server.published(search, problems);
        if (!policybook.quiet()) {
            policybook.console().err().println(Summary.of(good, policybook.messages()) + " → " + build.out());
        }
    }

    /** Answers queries as JSON; all that has not changed is indexed already. */
    private BiFunction<String, SearchOptions, String> search(SiteBuild.Checked good, Workers workers) {
        try {
            Index.Search search = build.search(good.knowledge(), lucene, workers);
            return (query, options) -> Index.json(search.search(query, options));
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be read", e);
        }
    }

    private void tell(PublishException e) {
        policybook.console().err().println("policybook: " + FileTrouble.words(e, policybook.messages()));
        String english = FileTrouble.words(e, Messages.ENGLISH);
        Matcher placed = PLACED.matcher(english);
        String place = placed.lookingAt() ? placed.group(1) : "";
        List<Problem> problems = List.of(new Problem(
                place,
                Word.of(Severity.ERROR),
                PLACED.matcher(FileTrouble.words(e, Messages.of(Language.ZH))).replaceFirst(""),
                PLACED.matcher(english).replaceFirst("")));
        if (e.isBusy()) {
            server.failed(problems);
        } else {
            server.abandoned(problems);
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
