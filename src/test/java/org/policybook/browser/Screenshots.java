package org.policybook.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policybook.site.BuiltSite;
import org.policybook.site.SitePage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Takes a picture of each page type, for people to look at: wide and narrow, light and dark, the whole page. See
 * {@code docs/screenshots/README.md}.
 */
@Command(
        name = "screenshots",
        description = "Takes a picture of each page type at desktop and phone width, light and dark.",
        mixinStandardHelpOptions = true)
public final class Screenshots implements Callable<Integer> {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/screenshots",
            description = "Where the pictures go.")
    private Path out = Path.of("target/screenshots");

    @Option(names = "--site", paramLabel = "DIR", description = "A built site; without it, one is built.")
    private @Nullable Path site;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Screenshots()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(out);
        BuiltSite built = site == null
                ? BuiltSite.build(
                        Files.createTempDirectory("policybook-screenshots-").resolve("site"), null)
                : BuiltSite.open(site);
        try (SiteServer server = SiteServer.serve(built.folder());
                Browsing browsing = Browsing.start()) {
            for (SitePage page : built.oneOfEachType()) {
                for (Look look : List.of(Look.DESKTOP, Look.DESKTOP.inDark(), Look.PHONE, Look.PHONE.inDark())) {
                    Path picture = out.resolve(page.type() + "-" + look + ".png");
                    try (Visit visit = browsing.visit(look, server.root())) {
                        visit.open(page.path())
                                .screenshot(new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(picture));
                    }
                    System.err.println(picture);
                }
            }
        }
        return 0;
    }
}
