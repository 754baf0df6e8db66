package org.policybook.serve;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Set;

/** Tells a request of this machine's own pages from all others, by the names that it bears. */
final class Origins {
    /** The port of http, which browsers leave out (RFC 9110, 4.2.3). */
    private static final int DEFAULT_PORT = 80;

    private Origins() {}

    /**
     * Whether a server at {@code port} of this machine was asked, and by a page of its own if by a page. Against DNS
     * rebinding (a foreign name that was made to lead here), and against pages of other sites that ask.
     */
    static boolean areOurs(Headers request, int port) {
        Set<String> hosts = port == DEFAULT_PORT
                ? Set.of("127.0.0.1", "localhost", "127.0.0.1:80", "localhost:80")
                : Set.of("127.0.0.1:" + port, "localhost:" + port);
        List<String> named = request.getOrDefault("Host", List.of());
        List<String> origins = request.getOrDefault("Origin", List.of());
        return named.size() == 1
                && hosts.contains(named.getFirst())
                && origins.stream().allMatch(origin -> hosts.contains(origin.replaceFirst("^http://", "")));
    }
}
