package org.policybook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A running browser. Each visit has a fresh profile of its own. */
final class Browsing implements AutoCloseable {
    /** Nothing but the tests may cause a request. */
    private static final List<String> QUIET = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic");

    private final Playwright playwright;
    private final Browser browser;

    private Browsing(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser that {@link Chromium} finds. */
    static Browsing start() throws IOException, InterruptedException {
        BrowserType.LaunchOptions launch = new BrowserType.LaunchOptions()
                .setExecutablePath(Chromium.find())
                .setHeadless(true)
                .setChromiumSandbox(false)
                .setArgs(QUIET);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browsing(playwright, playwright.chromium().launch(launch));
    }

    /**
     * Begins a visit in a fresh profile.
     *
     * @param root address below which every request must stay
     */
    Visit visit(Look look, String root) {
        return new Visit(browser.newContext(look.settings()), look, root);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
