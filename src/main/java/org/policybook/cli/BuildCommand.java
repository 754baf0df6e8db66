package org.policybook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policybook.SiteBuild;
import org.policybook.model.Workers;
import org.policybook.publish.PublishException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code policybook build}: content in, site out. */
@Command(name = "build", description = "Checks the content and publishes the site.", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PolicybookCommand policybook;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            defaultValue = "${sys:policybook.home:-}templates",
            description = "Folder of the templates.")
    private Path templates = Path.of("templates");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "${sys:policybook.home:-}site",
            description = "Where the site is published.")
    private Path out = Path.of("site");

    @Option(names = "--base-url", paramLabel = "URL", description = "Address of the published site.")
    private @Nullable String baseUrl;

    @Option(names = "--jobs", paramLabel = "N", description = "How many pages are made at once.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--profile", description = "Tell the time that each stage and each template took.")
    private boolean profile;

    /** Nothing is kept from build to build, so there is nothing to override yet. */
    @Option(names = "--force", description = "Make everything anew; builds do so anyway for now.")
    void setForce(boolean force) {}

    BuildCommand(PolicybookCommand policybook) {
        this.policybook = policybook;
    }

    @Override
    public Integer call() {
        if (baseUrl != null && !baseUrl.matches("https?://[^\\s?#]+")) {
            throw new ParameterException(
                    spec.commandLine(), "--base-url must be an address such as https://example.org/plans/");
        }
        if (jobs < 1) {
            throw new ParameterException(spec.commandLine(), "--jobs must be 1 or more");
        }
        BuildReport report = new BuildReport(
                policybook.messages(), policybook.console().err(), BuildReport.Manner.of(policybook.quiet()));
        try (Workers workers = Workers.of(jobs, report)) {
            return build(workers, report);
        } finally {
            report.end();
        }
    }

    private int build(Workers workers, BuildReport report) {
        SiteBuild.Checked checked = SiteBuild.check(content.content(), workers);
        report.end();
        Console console = policybook.console();
        DiagnosticReport.print(
                checked.diagnostics(), DiagnosticReport.Format.TEXT, policybook.messages(), console.err());
        if (!checked.publishable()) {
            return ExitStatus.CONTENT;
        }
        List<String> leftOut;
        try {
            leftOut = new SiteBuild(content.content(), templates, out, baseUrl).publish(checked.knowledge(), workers);
        } catch (PublishException e) {
            report.end();
            console.err()
                    .println("policybook: "
                            + policybook.messages().text(e.code(), e.details().toArray()));
            return ExitStatus.ENVIRONMENT;
        }
        report.end();
        if (profile) {
            report.profile().forEach(console.err()::println);
        }
        if (!policybook.quiet()) {
            if (!leftOut.isEmpty()) {
                console.err().println(policybook.messages().text("no-base-url", String.join(", ", leftOut)));
            }
            console.err().println(report.summary());
            console.err().println(Summary.of(checked, policybook.messages()) + " → " + out);
        }
        return ExitStatus.OK;
    }
}
