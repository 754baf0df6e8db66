package org.policybook.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server answers, word for word on the wire. */
class LocalServerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private LocalServer server;

    @BeforeEach
    void starts() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<body>扶贫</body>");
        Files.writeString(site.resolve("404.html"), "<body>none</body>");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        server = LocalServer.bind(site, 0);
        server.published((query, options) -> query + " " + options.limit());
        server.start();
    }

    @AfterEach
    void stops() {
        server.close();
    }

    private String ask(String line, String host) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            String request = line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private String ask(String line) throws IOException {
        return ask(line, URI.create(server.address()).getAuthority());
    }

    @Test
    void pagesComeWithTheirTypeAndAreNotSniffed() throws IOException {
        assertThat(ask("GET /")).contains("200 OK", "text/html; charset=utf-8", "nosniff", "扶贫");
        assertThat(ask("GET /none.html")).contains("404", "none");
    }

    @Test
    void nothingOutsideTheSiteIsServed() throws IOException {
        for (String path : new String[] {"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//etc/passwd"}) {
            assertThat(ask("GET " + path)).doesNotContain("secret\n", "root:").doesNotContain(" 200 ");
        }
    }

    @Test
    void aForeignHostIsRefused() throws IOException {
        assertThat(ask("GET /", "evil.example")).contains("403").doesNotContain("扶贫");
        assertThat(ask("POST /")).contains("405");
    }

    @Test
    void searchesAreBounded() throws IOException {
        assertThat(ask("GET /api/search?q=%E6%89%B6%E8%B4%AB&limit=999999")).contains("application/json", "扶贫 100");
        assertThat(ask("GET /api/search?q=" + "a".repeat(5000))).contains("414");
        assertThat(ask("GET /api/search?q=%ZZ")).doesNotContain("500");
    }
}
