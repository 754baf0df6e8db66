package org.policybook.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A static host as plain as they come: it serves a folder below a path, and 404.html where there is no file. */
final class SiteServer implements AutoCloseable {
    /** A site must not mind where it stands. */
    private static final String BELOW = "/some/where/";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "csv", "text/csv; charset=utf-8",
            "xml", "application/xml",
            "txt", "text/plain; charset=utf-8",
            "svg", "image/svg+xml");

    private final Path folder;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    private SiteServer(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** Serves a folder on a free port of this machine alone. */
    static SiteServer serve(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SiteServer site = new SiteServer(folder.toRealPath(), server);
        server.setExecutor(site.workers);
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    /** Address of the folder, with a slash at its end. */
    String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + BELOW;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = exchange.getRequestURI().getPath();
            Optional<Path> file = Optional.of(asked)
                    .filter(path -> path.startsWith(BELOW))
                    .map(path -> folder.resolve(path.substring(BELOW.length())).normalize())
                    .map(path -> Files.isDirectory(path) ? path.resolve("index.html") : path)
                    .filter(path -> path.startsWith(folder) && Files.isRegularFile(path));
            Path shown = file.orElse(folder.resolve("404.html"));
            byte[] body = Files.isRegularFile(shown) ? Files.readAllBytes(shown) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", type(shown));
            // Zero would mean a length that is not known yet.
            exchange.sendResponseHeaders(file.isPresent() ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
    }
}
