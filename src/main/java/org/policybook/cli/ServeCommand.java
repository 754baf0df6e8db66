package org.policybook.cli;

import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.policybook.SiteBuild;
import org.policybook.serve.FolderWatch;
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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PolicybookCommand policybook;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Mixin
    private SiteOptions site = new SiteOptions();

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
        try (LocalServer server = LocalServer.bind(site.out(), port);
                FolderWatch watch = watch();
                ServedBuild build = new ServedBuild(
                        policybook,
                        new SiteBuild(content.content(), site.templates(), site.out(), null),
                        server,
                        watch)) {
            if (!build.first()) {
                return ExitStatus.ENVIRONMENT;
            }
            server.start();
            policybook.console().out().println(server.address());
            policybook.console().out().flush();
            for (; ; ) {
                watch.await();
                build.again();
            }
        } catch (SocketException e) {
            say(FileTrouble.ofPort(e, port, policybook.messages()));
            return ExitStatus.ENVIRONMENT;
        } catch (IOException e) {
            say(policybook.messages().text("serve-watch", reason(e)));
            return ExitStatus.ENVIRONMENT;
        }
    }

    private FolderWatch watch() throws IOException {
        return FolderWatch.over(List.of(content.content(), site.templates()));
    }

    private void say(String line) {
        policybook.console().err().println("policybook: " + line);
    }

    private static String reason(IOException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.toString());
    }
}
