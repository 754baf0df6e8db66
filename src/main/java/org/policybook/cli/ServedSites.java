package org.policybook.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.SiteBuild;
import org.policybook.index.Index;
import org.policybook.model.Language;
import org.policybook.model.SearchOptions;
import org.policybook.model.Severity;
import org.policybook.model.Word;
import org.policybook.model.Workers;
import org.policybook.publish.PublishException;
import org.policybook.serve.FolderWatch;
import org.policybook.serve.LocalServer;
import org.policybook.serve.Problem;

/**
 * The sites that {@code serve} publishes, one after the other, in a thread of their own: what has changed is read and
 * shown while the site that it overtakes is still being given up.
 */
final class ServedSites implements AutoCloseable {
    /** How long another build that publishes to the same folder is given before the next try. */
    private static final long BUSY_MILLIS = 300;

    /** What a template's fault begins with. */
    private static final Pattern PLACED = Pattern.compile("^([^\\n]+?:\\d+:\\d+): ");

    private final PolicybookCommand policybook;
    private final SiteBuild build;
    private final LocalServer server;
    private final FolderWatch watch;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("publish").factory());

    /** Whether the site that was asked for last is still wanted, and what comes of it. */
    private AtomicBoolean wanted = new AtomicBoolean();

    private CompletableFuture<Boolean> outcome = CompletableFuture.completedFuture(true);
    private Optional<Last> last = Optional.empty();
    private SiteBuild.@Nullable Checked told;

    ServedSites(PolicybookCommand policybook, SiteBuild build, LocalServer server, FolderWatch watch) {
        this.policybook = policybook;
        this.build = build;
        this.server = server;
        this.watch = watch;
    }

    /**
     * A site that is to be published.
     *
     * @param content was found good
     * @param search answers questions on it as JSON
     * @param templates how the templates stand
     * @param problems of content that came after it
     */
    record Site(
            SiteBuild.Checked content,
            BiFunction<String, SearchOptions, String> search,
            String templates,
            List<Problem> problems) {}

    /** The last site that was published. */
    record Last(String templates, Index index) {}

    /** The last site that was published; empty before the first. */
    synchronized Optional<Last> last() {
        return last;
    }

    /** Whether the site of this very content is the one that is served: to compare all its words would take seconds. */
    @SuppressWarnings("ReferenceEquality")
    synchronized boolean isServed(SiteBuild.Checked content) {
        return told == content;
    }

    /** Gives up the site that is being made, if any: nobody is told of it any more. */
    synchronized void giveUp() {
        wanted.set(false);
    }

    /**
     * Waits until the site that was asked for last is there, or what keeps it is told.
     *
     * @return whether a change of content or templates, or the end of another build, may mend what is wrong, if anything is
     */
    boolean await() {
        CompletableFuture<Boolean> awaited;
        synchronized (this) {
            awaited = outcome;
        }
        return awaited.join();
    }

    /** Makes a site and publishes it, as soon as the one before has been given up. */
    synchronized void publish(Site site) {
        AtomicBoolean still = new AtomicBoolean(true);
        wanted = still;
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        outcome = told;
        thread.execute(() -> {
            try {
                told.complete(publish(site, still, told));
            } catch (RuntimeException | Error e) {
                policybook.trace(e);
                tell(messages -> messages.fault(e), server::abandoned);
                // Another content may not lead there.
                told.complete(true);
            }
        });
    }

    private boolean publish(Site site, AtomicBoolean still, CompletableFuture<Boolean> told) {
        try (Workers workers =
                Workers.of(Runtime.getRuntime().availableProcessors(), () -> !still.get() || watch.hasChanges())) {
            for (boolean said = false; ; said = true) {
                try {
                    publish(site, still, workers);
                    return true;
                } catch (PublishException e) {
                    if (!still.get()) {
                        return true;
                    }
                    if (!said) {
                        tell(
                                messages -> FileTrouble.words(e, messages),
                                e.isBusy() ? server::failed : server::abandoned);
                    }
                    if (!e.isBusy()) {
                        return !e.isRefusal();
                    }
                    told.complete(true);
                    Thread.sleep(BUSY_MILLIS);
                }
            }
        } catch (CancellationException | InterruptedException e) {
            // What has changed is read already.
            return true;
        }
    }

    private void publish(Site site, AtomicBoolean still, Workers workers) throws PublishException {
        Index index = build.publish(site.content().knowledge(), workers).index();
        synchronized (this) {
            last = Optional.of(new Last(site.templates(), index));
            if (!still.get()) {
                // What has been said of later content since then must stay the last word.
                return;
            }
            told = site.content();
            server.published(site.search(), site.problems());
        }
        if (!policybook.quiet()) {
            policybook.console().err().println(Summary.of(site.content(), policybook.messages()) + " → " + build.out());
        }
    }

    /** Tells the terminal and {@code pages} what keeps the site. */
    private void tell(Function<Messages, String> words, Consumer<List<Problem>> pages) {
        policybook.console().err().println("policybook: " + words.apply(policybook.messages()));
        String english = words.apply(Messages.ENGLISH);
        Matcher placed = PLACED.matcher(english);
        String place = placed.lookingAt() ? placed.group(1) : "";
        pages.accept(List.of(new Problem(
                place,
                Word.of(Severity.ERROR),
                PLACED.matcher(words.apply(Messages.of(Language.ZH))).replaceFirst(""),
                PLACED.matcher(english).replaceFirst(""))));
    }

    /** Gives up what is being made. */
    @Override
    public synchronized void close() {
        wanted.set(false);
        thread.shutdown();
    }
}
