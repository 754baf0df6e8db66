package org.policybook.cli;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.SiteBuild;
import org.policybook.index.Index;
import org.policybook.model.Diagnostic;
import org.policybook.model.SearchOptions;
import org.policybook.model.Severity;
import org.policybook.model.Word;
import org.policybook.publish.PublishException;
import org.policybook.serve.FolderWatch;
import org.policybook.serve.LocalServer;
import org.policybook.serve.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code policybook serve}: builds, serves on this machine, and builds again whenever a file changes. */
@Command(
        name = "serve",
        description = "Builds, serves on 127.0.0.1, and builds again on change.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;
    /** How long another build that publishes to the same folder is given before the next try. */
    private static final long BUSY_MILLIS = 300;

    /** What a template's fault begins with. */
    private static final Pattern PLACED = Pattern.compile("(?s)([^\\n]+?:\\d+:\\d+): (.*)");

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

    @Option(names = "--port", paramLabel = "N", defaultValue = "8000", description = "Port; 0 for any free one.")
    private int port;

    ServeCommand(PolicybookCommand policybook) {
        this.policybook = policybook;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new Usage(spec, "usage-port", port, HIGHEST_PORT);
        }
        try (LocalServer server = LocalServer.bind(out, port);
                FolderWatch watch = watch()) {
            if (!build(server, watch)) {
                return ExitStatus.ENVIRONMENT;
            }
            server.start();
            policybook.console().out().println(server.address());
            policybook.console().out().flush();
            for (; ; ) {
                watch.await();
                build(server, watch);
            }
        } catch (SocketException e) {
            say("serve-port", Integer.toString(port), reason(e));
            return ExitStatus.ENVIRONMENT;
        } catch (IOException e) {
            say("serve-watch", reason(e));
            return ExitStatus.ENVIRONMENT;
        }
    }

    private FolderWatch watch() throws IOException {
        return FolderWatch.over(List.of(content.content(), templates));
    }

    /**
     * Builds, and tells the server what came of it; where the site cannot be made, the one that stands is served on.
     *
     * @return whether a change of content or templates may mend what is wrong, if anything is
     */
    private boolean build(LocalServer server, FolderWatch watch) throws InterruptedException {
        SiteBuild.Checked checked = SiteBuild.check(content.content());
        DiagnosticReport.print(
                checked.diagnostics(),
                DiagnosticReport.Format.TEXT,
                policybook.messages(),
                policybook.console().err());
        if (!checked.publishable()) {
            server.failed(checked.diagnostics().stream()
                    .filter(d -> d.severity() == Severity.ERROR)
                    .map(this::problem)
                    .toList());
            return true;
        }
        try {
            Index index = new SiteBuild(content.content(), templates, out, null)
                    .publish(checked.knowledge())
                    .index();
            server.published((query, options) -> Index.json(index.search(query, options)));
            // Makes the index that answers, while the page is looked at.
            Thread.startVirtualThread(() -> index.search("", SearchOptions.first(1)));
        } catch (PublishException e) {
            return failed(server, watch, e);
        }
        if (!policybook.quiet()) {
            policybook.console().err().println(Summary.of(checked, policybook.messages()) + " → " + out);
        }
        return true;
    }

    private boolean failed(LocalServer server, FolderWatch watch, PublishException e) throws InterruptedException {
        String message = policybook.messages().text(e.code(), e.details().toArray());
        policybook.console().err().println("policybook: " + message);
        Matcher placed = PLACED.matcher(message);
        boolean hasPlace = placed.matches();
        server.failed(List.of(new Problem(
                hasPlace ? placed.group(1) : "", Word.of(Severity.ERROR), hasPlace ? placed.group(2) : message)));
        if (e.isBusy()) {
            Thread.sleep(BUSY_MILLIS);
            watch.again();
            return true;
        }
        return !e.isRefusal();
    }

    private Problem problem(Diagnostic diagnostic) {
        return new Problem(
                diagnostic.place().toString(),
                Word.of(diagnostic.severity()),
                policybook.messages().of(diagnostic));
    }

    private void say(String key, String... details) {
        policybook
                .console()
                .err()
                .println("policybook: " + policybook.messages().text(key, (Object[]) details));
    }

    private static String reason(IOException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.toString());
    }
}
