package org.policybook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.SiteBuild;
import org.policybook.index.Index;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.SearchOptions;
import org.policybook.publish.PublishException;
import org.policybook.serve.LocalServer;
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
    private static final long PAUSE = 400;

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
    public Integer call() throws IOException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new Usage(spec, "usage-port", port, HIGHEST_PORT);
        }
        String seen = stamp();
        KnowledgeBase first;
        try {
            first = build();
        } catch (PublishException e) {
            policybook.console().err().println("policybook: " + e.getMessage());
            return ExitStatus.ENVIRONMENT;
        }
        if (first == null) {
            return ExitStatus.CONTENT;
        }
        try (LocalServer server = LocalServer.start(out, port, search(first))) {
            policybook.console().out().println(server.address());
            policybook.console().out().flush();
            follow(server, seen);
        } catch (java.net.BindException e) {
            policybook
                    .console()
                    .err()
                    .println("policybook: " + policybook.messages().text("port-in-use", Integer.toString(port)));
            return ExitStatus.ENVIRONMENT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitStatus.OK;
    }

    /** What cannot be built leaves the site that is served as it is. */
    private void follow(LocalServer server, String first) throws IOException, InterruptedException {
        String seen = first;
        for (; ; ) {
            Thread.sleep(PAUSE);
            String now = stamp();
            if (now.equals(seen)) {
                continue;
            }
            seen = now;
            try {
                KnowledgeBase knowledge = build();
                if (knowledge != null) {
                    server.replace(search(knowledge));
                }
            } catch (PublishException | RuntimeException e) {
                policybook.console().err().println("policybook: " + e.getMessage());
            }
        }
    }

    private @Nullable KnowledgeBase build() throws PublishException {
        SiteBuild.Checked checked = SiteBuild.check(content.content());
        DiagnosticReport.print(
                checked.diagnostics(),
                DiagnosticReport.Format.TEXT,
                policybook.messages(),
                policybook.console().err());
        if (!checked.publishable()) {
            return null;
        }
        new SiteBuild(content.content(), templates, out, null).publish(checked.knowledge());
        if (!policybook.quiet()) {
            policybook.console().err().println(Summary.of(checked, policybook.messages()) + " → " + out);
        }
        return checked.knowledge();
    }

    private static BiFunction<String, SearchOptions, String> search(KnowledgeBase knowledge) throws IOException {
        Index index = Index.over(knowledge);
        return (query, options) -> Index.json(index.search(query, options));
    }

    /** Changes whenever a file of the content or the templates does. */
    private String stamp() throws IOException {
        StringBuilder stamp = new StringBuilder();
        for (Path folder : List.of(content.content(), templates)) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted().toList()) {
                    stamp.append(file)
                            .append(' ')
                            .append(Files.getLastModifiedTime(file))
                            .append(' ')
                            .append(Files.size(file))
                            .append('\n');
                }
            } catch (UncheckedIOException | java.nio.file.NoSuchFileException e) {
                // A file went while the folder was read; the next look sees what is there then.
                stamp.append(e.getMessage());
            }
        }
        return stamp.toString();
    }
}
