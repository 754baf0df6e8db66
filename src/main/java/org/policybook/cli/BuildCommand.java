package org.policybook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.policybook.SiteBuild;
import org.policybook.publish.PublishException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    /** Nothing is kept from build to build, so there is nothing to override yet. */
    @Option(names = "--force", description = "Make everything anew and take nothing from earlier builds.")
    void setForce(boolean force) {}

    BuildCommand(PolicybookCommand policybook) {
        this.policybook = policybook;
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        if (baseUrl != null && !baseUrl.matches("https?://[^\\s?#]+")) {
            throw new Usage(spec, "usage-base-url", baseUrl);
        }
        if (jobs < 1) {
            throw new Usage(spec, "usage-jobs", jobs);
        }
        content.content();
        try (ForkJoinPool pool = new ForkJoinPool(jobs)) {
            return pool.submit(this::build).get();
        }
    }

    private int build() {
        SiteBuild.Checked checked = SiteBuild.check(content.content());
        Console console = policybook.console();
        DiagnosticReport.print(
                checked.diagnostics(), DiagnosticReport.Format.TEXT, policybook.messages(), console.err());
        if (!checked.publishable()) {
            return ExitStatus.CONTENT;
        }
        List<String> leftOut;
        try {
            leftOut = new SiteBuild(content.content(), templates, out, baseUrl)
                    .publish(checked.knowledge())
                    .leftOut();
        } catch (PublishException e) {
            console.err()
                    .println("policybook: "
                            + policybook.messages().text(e.code(), e.details().toArray()));
            return ExitStatus.ENVIRONMENT;
        }
        if (!policybook.quiet()) {
            if (!leftOut.isEmpty()) {
                console.err().println(policybook.messages().text("no-base-url", String.join(", ", leftOut)));
            }
            console.err().println(Summary.of(checked, policybook.messages()) + " → " + out);
        }
        return ExitStatus.OK;
    }
}
