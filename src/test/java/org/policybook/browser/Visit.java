package org.policybook.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One reader with a fresh profile and one page open; it writes down whatever goes wrong. */
final class Visit implements AutoCloseable {
    private static final Set<String> COMPLAINTS = Set.of("error", "warning", "assert");

    private final BrowserContext context;
    private final Look look;
    private final Page page;
    private final String root;
    private final List<String> troubles = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Visit(BrowserContext context, Look look, String root) {
        this.context = context;
        this.look = look;
        this.root = root;
        context.onRequest(this::note);
        context.onRequestFailed(request -> troubles.add("request failed: " + request.url() + " " + request.failure()));
        context.onResponse(response -> {
            if (response.status() >= 400) {
                troubles.add("answer " + response.status() + ": " + response.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (COMPLAINTS.contains(message.type())) {
                troubles.add("console " + message.type() + ": " + message.text());
            }
        });
        context.onWebError(error -> troubles.add("uncaught: " + error.error()));
        context.onDialog(dialog -> {
            troubles.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        this.page = context.newPage();
        page.onWebSocket(socket -> troubles.add("socket: " + socket.url()));
    }

    private void note(Request request) {
        requests.add(request.url());
        if (!request.url().startsWith(root) && !request.url().startsWith("data:")) {
            troubles.add("request leaves the site: " + request.url());
        }
    }

    /**
     * Opens a page of the site and waits until it has loaded and painted.
     *
     * @param path from the root of the site, with query and fragment if need be
     */
    Page open(String path) {
        page.navigate(root + path);
        settle();
        return page;
    }

    /** Waits until what was begun is done and painted. */
    void settle() {
        page.waitForLoadState(LoadState.LOAD);
        if (!look.scripts()) {
            return; // frames are announced to scripts alone
        }
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    Page page() {
        return page;
    }

    /** What went wrong so far, in order: complaints on the console, errors, failed and outside requests. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** The addresses of all requests so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        context.close();
    }
}
