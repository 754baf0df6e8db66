package org.policybook.index;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policybook.SiteBuild;
import org.policybook.browser.Chromium;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Workers;

/** A site, built once, in a browser: from disk, and over http from this machine. */
final class Browsed implements AutoCloseable {
    private final KnowledgeBase knowledge;
    private final Index.Search index;
    private final Path site;
    private final HttpServer server;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> troubles = new ArrayList<>();

    /** Builds the site of the five plans below {@code folder}. */
    Browsed(Path folder) throws Exception {
        this(Path.of("content"), folder);
    }

    /** Builds the site of {@code content} below {@code folder}. */
    Browsed(Path content, Path folder) throws Exception {
        knowledge = SiteBuild.check(content).knowledge();
        site = folder.resolve("site");
        SiteBuild build = new SiteBuild(content, Path.of("templates"), site, null);
        build.publish(knowledge);
        index = build.search(knowledge, new Index.Lasting(), Workers.alone());
        server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                site.toRealPath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find())
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-background-networking", "--disable-component-update")));
    }

    KnowledgeBase knowledge() {
        return knowledge;
    }

    /** What the server asks of this site. */
    Index.Search index() {
        return index;
    }

    Path site() {
        return site;
    }

    /** The address of the site's root on disk. */
    String onDisk() {
        return site.toUri().toString();
    }

    /** The address of the site's root over http. */
    String overHttp() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Opens a page of the site in a profile of its own. */
    Page open(String address) {
        Page page = browser.newPage();
        page.setDefaultTimeout(20_000);
        page.onDialog(dialog -> {
            troubles.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onPageError(error -> troubles.add("uncaught: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add("console: " + message.text());
            }
        });
        page.navigate(address);
        return page;
    }

    /** What went wrong in pages since the last time that this was asked. */
    List<String> troubles() {
        List<String> all = List.copyOf(troubles);
        troubles.clear();
        return all;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.stop(0);
    }
}
