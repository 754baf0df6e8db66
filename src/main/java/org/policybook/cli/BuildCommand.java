package org.policybook.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.SiteBuild;
import org.policybook.model.Diagnostic;
import org.policybook.model.Progress;
import org.policybook.model.Workers;
import org.policybook.publish.PublishException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code policybook build}: content in, site out. */
@Command(name = "build", description = "Checks the content and publishes the site.", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    /** Fewer documents than this are a small site. */
    private static final int FEW = 40;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PolicybookCommand policybook;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Option(names = "--base-url", paramLabel = "URL", description = "Address of the published site.")
    private @Nullable String baseUrl;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "How many work at once; by default one for a small site, else as many as there are processors.")
    private @Nullable Integer jobs;

    @Option(names = "--profile", description = "Tell the time, and that of processors, of each stage and template.")
    private boolean profile;

    /** Whether it is only to be seen if there is anything to do; what is done then is told of by whoever does it. */
    private final boolean looksOnly = Boolean.getBoolean("policybook.look");

    @Option(names = "--force", description = "Make everything anew, even where nothing has changed.")
    private boolean force;

    BuildCommand(PolicybookCommand policybook) {
        this.policybook = policybook;
    }

    @Override
    public Integer call() {
        if (baseUrl != null && !baseUrl.matches("https?://[^\\s?#]+")) {
            throw new Usage(spec, "usage-base-url", baseUrl);
        }
        if (jobs != null && jobs < 1) {
            throw new Usage(spec, "usage-jobs", jobs);
        }
        content.content();
        BuildReport report = new BuildReport(
                policybook.messages(),
                policybook.console().err(),
                BuildReport.Manner.of(policybook.quiet() || looksOnly));
        try (Workers workers = Workers.of(jobs == null ? usualJobs() : jobs, report)) {
            return build(workers, report);
        } finally {
            report.end();
        }
    }

    /** To start a second thread takes longer than it would save on a few documents. */
    private int usualJobs() {
        try (Stream<Path> documents = Files.list(content.content().resolve("documents"))) {
            return documents.limit(FEW).count() < FEW ? 1 : Runtime.getRuntime().availableProcessors();
        } catch (IOException e) {
            return 1;
        }
    }

    private int build(Workers workers, BuildReport report) {
        LastBuild.Setting setting = new LastBuild.Setting(content.content(), site.templates(), site.out(), baseUrl);
        report.stage(Progress.Stage.COMPARE);
        LastBuild.Before now = setting.before(workers);
        Optional<LastBuild> last = force ? Optional.empty() : LastBuild.stillHolds(setting, now);
        if (last.isPresent()) {
            report.end();
            problems(last.get().problems().stream()
                    .map(LastBuild.Problem::diagnostic)
                    .toList());
            say("unchanged");
            close(report, last.get().leftOut(), last.get().summary());
            return ExitStatus.OK;
        }
        if (looksOnly) {
            return ExitStatus.AGAIN;
        }
        SiteBuild.Checked checked = SiteBuild.check(content.content(), workers);
        report.end();
        problems(checked.diagnostics());
        if (!checked.publishable()) {
            say("unpublished", Summary.of(checked).errors());
            return ExitStatus.CONTENT;
        }
        SiteBuild.Published published;
        try {
            published = new SiteBuild(content.content(), site.templates(), site.out(), baseUrl)
                    .publish(checked.knowledge(), workers);
        } catch (PublishException e) {
            report.end();
            policybook.console().err().println("policybook: " + FileTrouble.words(e, policybook.messages()));
            return ExitStatus.ENVIRONMENT;
        }
        report.end();
        Summary summary = Summary.of(checked);
        now.in()
                .ifPresent(in -> new LastBuild(
                                in,
                                published.site().hash(),
                                checked.diagnostics().stream()
                                        .map(LastBuild.Problem::of)
                                        .toList(),
                                published.leftOut(),
                                summary)
                        .keep(setting));
        close(report, published.leftOut(), summary);
        return ExitStatus.OK;
    }

    private void problems(List<Diagnostic> diagnostics) {
        DiagnosticReport.print(
                diagnostics,
                DiagnosticReport.Format.TEXT,
                policybook.messages(),
                policybook.console().err());
    }

    private void say(String key, Object... details) {
        if (!policybook.quiet()) {
            policybook.console().err().println(policybook.messages().text(key, details));
        }
    }

    private void close(BuildReport report, List<String> leftOut, Summary summary) {
        PrintStream err = policybook.console().err();
        if (profile) {
            report.profile().forEach(err::println);
        }
        if (!policybook.quiet()) {
            if (!leftOut.isEmpty()) {
                say("no-base-url", String.join(", ", leftOut));
            }
            err.println(report.summary());
            err.println(summary.in(policybook.messages()) + " → " + site.out());
        }
    }
}
