package org.policybook.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchOptions;

/**
 * Serves a site folder and {@code /api/search} on 127.0.0.1. It answers GET and HEAD from this machine only: a page of
 * another site that names this address under a host of its own is refused.
 */
public final class LocalServer implements AutoCloseable {
    /** A browser's own limit is higher, but no query is that long. */
    private static final int LONGEST_QUERY = 4096;

    private static final int MOST_RESULTS = 100;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    /** Asks now and then which build is served, and loads the page anew when it is another. */
    private static final String RELOAD = """
            (function () {
              'use strict';
              var first = null;
              setInterval(function () {
                fetch('/api/version').then(function (answer) { return answer.text(); }).then(function (version) {
                  if (first !== null && first !== version) location.reload();
                  first = version;
                }).catch(function () {});
              }, 1000);
            }());
            """;

    private static final String RELOADED = "<script src=\"/api/reload.js\" defer></script></body>";

    private final HttpServer server;
    private final Path site;
    private final AtomicReference<BiFunction<String, SearchOptions, String>> search;
    private final AtomicInteger version = new AtomicInteger();

    private LocalServer(HttpServer server, Path site, BiFunction<String, SearchOptions, String> search) {
        this.server = server;
        this.site = site;
        this.search = new AtomicReference<>(search);
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for any free one
     * @param search answers a query as JSON (contract 5)
     * @throws IOException where the port is taken
     */
    public static LocalServer start(Path site, int port, BiFunction<String, SearchOptions, String> search)
            throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        LocalServer server = new LocalServer(http, site, search);
        http.createContext("/", server::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return server;
    }

    /** The address of the site's first page. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Says that the site was made anew: open pages load again, and another search answers. */
    public void replace(BiFunction<String, SearchOptions, String> next) {
        search.set(next);
        version.incrementAndGet();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isOurs(exchange)) {
                send(exchange, 403, "text/plain; charset=utf-8", "this server answers to 127.0.0.1 only\n");
            } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                send(exchange, 405, "text/plain; charset=utf-8", "only GET and HEAD\n");
            } else if (exchange.getRequestURI().getPath().equals("/api/search")) {
                search(exchange);
            } else if (exchange.getRequestURI().getPath().equals("/api/version")) {
                send(exchange, 200, "text/plain; charset=utf-8", version.toString());
            } else if (exchange.getRequestURI().getPath().equals("/api/reload.js")) {
                send(exchange, 200, "text/javascript; charset=utf-8", RELOAD);
            } else {
                file(exchange);
            }
        }
    }

    /** Against DNS rebinding: a foreign name that was made to lead here. */
    private boolean isOurs(HttpExchange exchange) {
        int port = server.getAddress().getPort();
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && Set.of("127.0.0.1:" + port, "localhost:" + port).contains(host);
    }

    private void search(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null && query.length() > LONGEST_QUERY) {
            send(exchange, 414, "application/json; charset=utf-8", "{\"error\":\"the query is too long\"}");
            return;
        }
        Map<String, List<String>> parameters = parameters(query == null ? "" : query);
        Map<SearchFacet, List<String>> filters = new EnumMap<>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            List<String> values = parameters.get(facet.name().toLowerCase(Locale.ROOT));
            if (values != null) {
                filters.put(facet, values);
            }
        }
        SearchOptions options = new SearchOptions(
                number(parameters, "offset", 0, Integer.MAX_VALUE),
                number(parameters, "limit", 20, MOST_RESULTS),
                filters,
                parameters.getOrDefault("no", List.of()));
        String words = String.join(" ", parameters.getOrDefault("q", List.of()));
        send(exchange, 200, "application/json; charset=utf-8", search.get().apply(words, options));
    }

    private static int number(Map<String, List<String>> parameters, String name, int usual, int most) {
        String text = parameters.getOrDefault(name, List.of("")).get(0);
        return text.matches("\\d{1,9}") ? Math.min(most, Integer.parseInt(text)) : usual;
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : List.of(query.split("&", -1))) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** What is no proper encoding is taken as it stands. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private void file(HttpExchange exchange) throws IOException {
        Path root = site.toRealPath();
        Path file;
        try {
            String path = exchange.getRequestURI().getPath().substring(1);
            file = root.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path)
                    .normalize();
        } catch (InvalidPathException e) {
            file = root.resolve("404.html");
        }
        int status = 200;
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
            status = 404;
            file = root.resolve("404.html");
        }
        byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        String name = file.toString();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (extension.equals("html")) {
            content = new String(content, StandardCharsets.UTF_8)
                    .replace("</body>", RELOADED)
                    .getBytes(StandardCharsets.UTF_8);
        }
        send(exchange, status, TYPES.getOrDefault(extension, "application/octet-stream"), content);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || content.length == 0 ? -1 : content.length);
        if (!head && content.length > 0) {
            exchange.getResponseBody().write(content);
        }
    }
}
