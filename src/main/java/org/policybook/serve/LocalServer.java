package org.policybook.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policybook.model.SearchOptions;

/**
 * Serves a site folder and {@code /api/search} on 127.0.0.1. It answers GET and HEAD from this machine only: a page of
 * another site is refused, also one that names this address under a host of its own.
 */
public final class LocalServer implements AutoCloseable {
    /** 127.0.0.1, also where a machine prefers the other protocol. */
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private static final int THREADS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private final HttpServer server;
    private final ExecutorService workers;
    private final SiteFiles files;
    private final Events events;
    private final String run;
    private final AtomicInteger builds = new AtomicInteger();

    private LocalServer(HttpServer server, ExecutorService workers, Path site) {
        this.server = server;
        this.workers = workers;
        this.files = new SiteFiles(site);
        this.run = Long.toString(ProcessHandle.current().pid(), 36) + "-" + Long.toString(System.nanoTime(), 36);
        this.events = new Events(State.none(run));
    }

    /**
     * Takes the port; nothing is answered before {@link #start}.
     *
     * @param site folder of the site, which need not be there yet
     * @param port 0 for any free one
     * @throws IOException where the port cannot be had
     */
    public static LocalServer bind(Path site, int port) throws IOException {
        // Without it, an answer waits for the acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        ExecutorService workers = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().name("serve-", 1).daemon().factory());
        LocalServer server = new LocalServer(http, workers, site);
        http.createContext("/", server::answer);
        http.setExecutor(workers);
        return server;
    }

    /** Begins to answer. */
    public void start() {
        server.start();
    }

    /** The address of the site's first page. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /**
     * Says that a site is being made of changed content: open pages load again, and are made when they are asked for.
     *
     * @param pages gives the page at a path from the root of the site, empty where there is none
     * @return the version under which they are shown
     */
    public String previewed(Function<String, Optional<byte[]>> pages) {
        String version = next();
        events.change(state -> state.previewed(version, new Preview(pages, path -> files.content(path) != null)));
        return version;
    }

    /**
     * Says that questions on the pages that are shown can be answered, while their site is still being made; until then
     * they wait.
     *
     * @param version of the pages; where others are shown by now, nothing changes
     * @param search answers a query as JSON (contract 5)
     */
    public void answering(String version, BiFunction<String, SearchOptions, String> search) {
        events.change(state -> state.version().equals(version) ? state.answering(search) : state);
    }

    /**
     * Says that the site was made anew: open pages load again, save where a preview has shown the same.
     *
     * @param search answers a query on the new site as JSON (contract 5)
     * @param problems of the content as it stands now, where it has changed again and is not to be published
     */
    public void published(BiFunction<String, SearchOptions, String> search, List<Problem> problems) {
        Preview preview = events.state().preview();
        boolean same = preview != null && preview.holds(files::content);
        String version = next();
        events.change(state -> state.published(same ? state.version() : version, search, problems));
    }

    /** Says why the site could not be made anew: open pages tell it, and show what they showed. */
    public void failed(List<Problem> problems) {
        events.change(state -> state.failed(problems));
    }

    /** Says that the site that was being made cannot be: open pages tell why, and show the one that stands. */
    public void abandoned(List<Problem> problems) {
        String version = next();
        events.change(state -> state.abandoned(version, problems));
    }

    private String next() {
        return run + "-" + builds.incrementAndGet();
    }

    @Override
    public void close() {
        events.close();
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        secure(exchange.getResponseHeaders());
        String path = exchange.getRequestURI().getPath();
        boolean follows =
                "/api/events".equals(path) && exchange.getRequestMethod().equals("GET");
        if (follows && isOurs(exchange)) {
            // Those who wait must not keep others from being answered.
            Thread.ofVirtual().start(() -> events.follow(exchange));
            return;
        }
        boolean waits = "/api/search".equals(path) && events.state().isIndexing();
        if (waits && isOurs(exchange)) {
            Thread.ofVirtual().start(() -> later(exchange, path));
            return;
        }
        reply(exchange, path);
    }

    /** A question that waits for the index that is being made, while others are answered. */
    private void later(HttpExchange exchange, String path) {
        try {
            reply(exchange, path);
        } catch (IOException e) {
            // Whoever asked has gone.
        }
    }

    private void reply(HttpExchange exchange, @Nullable String path) throws IOException {
        try (exchange) {
            if (!isOurs(exchange)) {
                send(exchange, Answer.text(403, "this server answers to pages of 127.0.0.1 only\n"));
            } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, Answer.text(405, "only GET and HEAD\n"));
            } else {
                answer(exchange, path == null ? "" : path);
            }
        }
    }

    /** A fault of the program is an answer too. */
    private void answer(HttpExchange exchange, String path) throws IOException {
        try {
            route(exchange, path);
        } catch (RuntimeException e) {
            if (exchange.getResponseCode() >= 0) {
                throw e;
            }
            send(exchange, Answer.text(500, "a fault of the program: " + e + "\n"));
        }
    }

    private void route(HttpExchange exchange, String path) throws IOException {
        State state = events.state();
        switch (path) {
            case "/api/search" ->
                send(exchange, search(events.settled(), exchange.getRequestURI().getRawQuery()));
            case "/api/reload.js" -> send(exchange, LiveReload.script());
            case "/api/reload.css" -> send(exchange, LiveReload.style());
            default -> file(exchange, path, state);
        }
    }

    private static Answer search(State state, @Nullable String query) {
        if (state.isIndexing()) {
            return Answer.json(503, "{\"error\":\"the index is being made\"}");
        }
        SearchAnswers search = state.search();
        return search == null
                ? Answer.json(503, "{\"error\":\"there is no site yet\"}")
                : search.answer(query == null ? "" : query);
    }

    /** Browsers name the language that is wanted most first. */
    private static boolean asksForChinese(HttpExchange exchange) {
        String languages = exchange.getRequestHeaders().getFirst("Accept-Language");
        return languages != null && languages.strip().startsWith("zh");
    }

    private void file(HttpExchange exchange, String path, State state) throws IOException {
        if (!path.startsWith("/")) {
            send(exchange, Answer.text(400, "this is no path\n"));
            return;
        }
        if (!files.isThere()) {
            send(exchange, LiveReload.noSite(state, asksForChinese(exchange)));
            return;
        }
        String page = previewed(state, path);
        if (page != null) {
            send(exchange, SiteFiles.page(200, page, state.version()));
            return;
        }
        switch (files.find(path, state.version())) {
            case SiteFiles.Found.File found -> send(exchange, found.answer());
            case SiteFiles.Found.Elsewhere elsewhere -> {
                exchange.getResponseHeaders().set("Location", elsewhere.address());
                send(exchange, Answer.text(301, "it is at " + elsewhere.address() + "\n"));
            }
        }
    }

    /** The page of the site that is being made, if there is one; a template at fault is told when that site fails. */
    private static @Nullable String previewed(State state, String path) {
        Preview preview = state.preview();
        try {
            return preview == null ? null : preview.page(path);
        } catch (UncheckedIOException e) {
            return null;
        }
    }

    private boolean isOurs(HttpExchange exchange) {
        return Origins.areOurs(exchange.getRequestHeaders(), server.getAddress().getPort());
    }

    private static void secure(Headers headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-cache");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        boolean gzip = answer.isCompressible() && Accepted.gzip(exchange.getRequestHeaders());
        headers.set("Content-Type", answer.type());
        if (answer.isCompressible()) {
            headers.set("Vary", "Accept-Encoding");
        }
        if (answer.status() == 200) {
            headers.set("ETag", answer.tag(gzip));
            if (Accepted.isKnown(exchange.getRequestHeaders(), answer.tag(gzip))) {
                headers.remove("Content-Type");
                exchange.sendResponseHeaders(304, -1);
                return;
            }
        }
        if (gzip) {
            headers.set("Content-Encoding", "gzip");
        }
        byte[] content = answer.content(gzip);
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(content.length));
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }
}
