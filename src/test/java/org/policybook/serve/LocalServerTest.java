package org.policybook.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
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
        Files.writeString(site.resolve("404.html"), "<html data-root=\"\"><body><a href=\"a.html\">none</a></body>");
        Files.createDirectories(site.resolve("documents"));
        Files.writeString(site.resolve("documents/index.html"), "<body>" + "公文".repeat(1000) + "</body>");
        Files.writeString(site.resolve("feed.xml"), "<feed/>");
        Files.writeString(site.resolve(".policybook"), "ours");
        Files.createSymbolicLink(site.resolve("out.txt"), folder.resolve("secret.txt"));
        Files.writeString(folder.resolve("secret.txt"), "secret");
        server = LocalServer.bind(site, 0);
        server.published((query, options) -> query + " " + options.limit(), List.of());
        server.start();
    }

    @AfterEach
    void stops() {
        server.close();
    }

    private String ask(String line, String host, String... headers) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            StringBuilder request = new StringBuilder(line + " HTTP/1.1\r\nHost: " + host + "\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private String host() {
        return URI.create(server.address()).getAuthority();
    }

    private String ask(String line) throws IOException {
        return ask(line, host());
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

    @Test
    void aFolderIsItsIndexAndIsCalledWithASlash() throws IOException {
        assertThat(ask("GET /documents/")).contains("200 OK", "公文");
        assertThat(ask("GET /documents")).contains("301", "Location: /documents/");
        assertThat(ask("GET /index.html/")).contains("404");
        assertThat(ask("GET /feed.xml")).contains("application/xml; charset=utf-8");
    }

    @Test
    void hiddenFilesAndLinksThatLeadOutsideAreNotServed() throws IOException {
        assertThat(ask("GET /.policybook")).contains("404").doesNotContain("ours");
        assertThat(ask("GET /out.txt")).contains("404").doesNotContain("secret");
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() throws IOException {
        String tag = header(ask("GET /feed.xml"), "Etag");
        assertThat(ask("GET /feed.xml", host(), "If-None-Match: \"x\", W/" + tag))
                .contains("304")
                .doesNotContain("<feed/>");
        assertThat(ask("GET /feed.xml", host(), "If-None-Match: \"x\"")).contains("200", "<feed/>");
        String page = header(ask("GET /"), "Etag");
        server.published((query, options) -> "", List.of());
        assertThat(header(ask("GET /"), "Etag"))
                .as("a page of another build has another script")
                .isNotEqualTo(page);
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .filter(line -> line.startsWith(name + ": "))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 2);
    }

    @Test
    void wordsAreCompressedForThoseWhoTakeIt() throws IOException {
        for (String accepted : new String[] {"gzip", "br, GZIP;q=0.5", "*"}) {
            assertThat(ask("GET /documents/", host(), "Accept-Encoding: " + accepted))
                    .as(accepted)
                    .contains("Content-encoding: gzip", "Vary: Accept-Encoding", "-gzip\"")
                    .doesNotContain("公文");
        }
        for (String refused : new String[] {"gzip;q=0", "br", "*;q=0", "gzip;q=0, *"}) {
            assertThat(ask("GET /documents/", host(), "Accept-Encoding: " + refused))
                    .as(refused)
                    .contains("公文", "Vary: Accept-Encoding");
        }
        assertThat(ask("GET /feed.xml", host(), "Accept-Encoding: gzip")).contains("<feed/>");
    }

    @Test
    void headIsGetWithoutItsContent() throws IOException {
        String got = ask("GET /documents/");
        String head = ask("HEAD /documents/");
        assertThat(header(head, "Content-length")).isEqualTo(header(got, "Content-length"));
        assertThat(header(head, "Etag")).isEqualTo(header(got, "Etag"));
        assertThat(head).doesNotContain("公文");
    }

    @Test
    void theDefaultPortIsLeftOutByBrowsers() {
        Headers request = new Headers();
        request.set("Host", "localhost");
        request.set("Origin", "http://localhost");
        assertThat(Origins.areOurs(request, 80)).isTrue();
        assertThat(Origins.areOurs(request, 8000)).isFalse();
        request.set("Host", "127.0.0.1:80");
        assertThat(Origins.areOurs(request, 80)).isTrue();
        request.set("Host", "evil.example");
        assertThat(Origins.areOurs(request, 80)).isFalse();
    }

    @Test
    void aFaultOfTheProgramIsAnAnswerToo() throws IOException {
        String shown = server.previewed(path -> {
            throw new IllegalStateException("nobody knows");
        });
        assertThat(ask("GET /index.html")).contains(" 500 ", "nobody knows");
        server.answering(shown, (query, options) -> {
            throw new IllegalStateException("nobody knows");
        });
        assertThat(ask("GET /api/search?q=1")).contains(" 500 ", "nobody knows");
    }

    @Test
    void aForeignOriginIsRefused() throws IOException {
        for (String origin : new String[] {"http://evil.example", "null", "https://" + host(), "http://127.0.0.1:1"}) {
            for (String path : new String[] {"/", "/api/search?q=1", "/api/events"}) {
                assertThat(ask("GET " + path, host(), "Origin: " + origin))
                        .as(origin + path)
                        .contains("403")
                        .doesNotContain("扶贫");
            }
        }
        assertThat(ask("GET /", host(), "Origin: http://" + host())).contains("200");
        assertThat(ask("GET /", host(), "Host: evil.example")).doesNotContain("扶贫");
    }

    @Test
    void thePageForWhatIsMissingWorksAtAnyDepth() throws IOException {
        assertThat(ask("GET /a/b/c.html")).contains("404", "href=\"/a.html\"");
    }

    @Test
    void anOpenPageIsToldOfEveryBuild() throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort())) {
            socket.getOutputStream()
                    .write(("GET /api/events HTTP/1.1\r\nHost: " + host() + "\r\n\r\n").getBytes(UTF_8));
            BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            String first = event(lines);
            assertThat(first).contains("\"problems\":[]");
            server.failed(List.of(new Problem("targets.yaml:3:1", "error", "没有<这个>", "no <such> thing")));
            assertThat(event(lines)).contains("targets.yaml:3:1", "没有<这个>", "no <such> thing");
            server.published((query, options) -> "", List.of());
            assertThat(event(lines)).contains("\"problems\":[]").isNotEqualTo(first);
            server.close();
            assertThat(lines.lines().filter(line -> line.startsWith("data:"))).isEmpty();
        }
    }

    private static String event(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data: ")) {
                return line;
            }
        }
        return "";
    }

    @Test
    void beforeTheFirstGoodBuildThePageSaysWhatIsWrong() throws IOException {
        try (LocalServer empty = LocalServer.bind(folder.resolve("nothing"), 0)) {
            empty.failed(List.of(new Problem("targets.yaml:3:1", "error", "没有<这个>", "no <such> thing")));
            empty.start();
            server.close();
            server = empty;
            assertThat(ask("GET /"))
                    .contains("503", "targets.yaml:3:1", "no &lt;such&gt; thing", "lang=\"en\"", "reload.js");
            assertThat(ask("GET /", host(), "Accept-Language: zh-CN,zh;q=0.9"))
                    .contains("没有&lt;这个&gt;", "lang=\"zh-CN\"");
            assertThat(ask("GET /api/search?q=1")).contains("503", "application/json");
        }
    }

    @Test
    void anAnswerIsKeptForOneIndexOnly() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        server.published((query, options) -> "first " + asked.incrementAndGet(), List.of());
        assertThat(ask("GET /api/search?q=1")).contains("first 1");
        assertThat(ask("GET /api/search?q=1")).contains("first 1");
        assertThat(ask("GET /api/search?q=2")).contains("first 2");
        server.published((query, options) -> "second", List.of());
        assertThat(ask("GET /api/search?q=1")).contains("second");
    }

    private static Optional<byte[]> page(String path, String asked, String content) {
        return path.equals(asked) ? Optional.of(content.getBytes(UTF_8)) : Optional.empty();
    }

    private String version() throws IOException {
        return version(ask("GET /"));
    }

    private static String version(String page) {
        return page.substring(page.indexOf("?version="), page.indexOf("\" defer"));
    }

    @Test
    void aSiteThatIsBeingMadeIsShownAlready() throws IOException {
        String before = version();
        server.previewed(path -> page("index.html", path, "<body>帮扶</body>"));
        assertThat(version()).as("open pages load again").isNotEqualTo(before);
        assertThat(ask("GET /")).contains("200 OK", "帮扶", "reload.js").doesNotContain("扶贫");
        assertThat(ask("GET /feed.xml")).as("what is no page").contains("<feed/>");
        server.failed(List.of(new Problem("targets.yaml:3:1", "error", "没有<这个>", "no <such> thing")));
        assertThat(ask("GET /")).as("the last good content").contains("帮扶");
    }

    @Test
    void whatWasShownIsLoadedAgainOnlyWhereThePublishedPageDiffers() throws IOException {
        server.previewed(path -> page("index.html", path, "<body>帮扶</body>"));
        String shown = version();
        Files.writeString(folder.resolve("site/index.html"), "<body>帮扶</body>");
        server.published((query, options) -> "", List.of());
        assertThat(version()).isEqualTo(shown);

        server.previewed(path -> page("index.html", path, "<body>帮扶</body>"));
        shown = version();
        Files.writeString(folder.resolve("site/index.html"), "<body>帮扶，相近措施</body>");
        server.published((query, options) -> "", List.of());
        assertThat(version()).isNotEqualTo(shown);

        Files.writeString(folder.resolve("site/search.html"), "<body></body>");
        server.previewed(path -> page("search.html", path, "<body></body>"));
        ask("GET /search.html");
        shown = version();
        server.published((query, options) -> "", List.of());
        assertThat(version()).as("the page of search reads an index").isNotEqualTo(shown);
    }

    /** Not even a name that no file can have. */
    @Test
    void whatIsNoPageIsNotLoadedAgain() throws IOException {
        server.previewed(path -> Optional.empty());
        String shown = version(ask("GET /none.html"));
        for (String path : List.of("/none.html", "/%00.html", "/..%2fsecret.html", "/.policybook/a.html")) {
            assertThat(ask("GET " + path)).as(path).contains(" 404 ");
        }
        server.published((query, options) -> "", List.of());
        assertThat(version(ask("GET /none.html"))).isEqualTo(shown);
    }

    @Test
    void aSiteThatCannotBeMadeGivesTheOldOneBack() throws IOException {
        server.published((query, options) -> "old", List.of());
        server.previewed(path -> page("index.html", path, "<body>帮扶</body>"));
        String shown = version();
        server.abandoned(List.of(new Problem("templates/a.ftlh:1:1", "error", "没有", "no such thing")));
        assertThat(version()).isNotEqualTo(shown);
        assertThat(ask("GET /")).contains("扶贫");
        assertThat(ask("GET /api/search?q=1")).contains("200 OK", "old");
    }

    @Test
    void aPageThatIsNoMoreIsLoadedAgainOnceItIsGone() throws IOException {
        server.previewed(path -> Optional.empty());
        String shown = version();
        ask("GET /documents/");
        Files.delete(folder.resolve("site/documents/index.html"));
        server.published((query, options) -> "", List.of());
        assertThat(version()).isNotEqualTo(shown);
    }

    @Test
    void aQuestionWaitsForTheIndexOfWhatIsShown() throws Exception {
        server.published((query, options) -> "old", List.of());
        String shown = server.previewed(path -> Optional.empty());
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return ask("GET /api/search?q=1");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        server.answering(shown, (query, options) -> "new");
        assertThat(answer.get(5, TimeUnit.SECONDS)).contains("200 OK", "new");
        assertThat(ask("GET /api/search?q=1")).as("before the site is there").contains("200 OK", "new");
        server.abandoned(List.of(new Problem("templates/a.ftlh:1:1", "error", "没有", "no such thing")));
        assertThat(ask("GET /api/search?q=1")).as("the site that stands").contains("200 OK", "old");
    }

    @Test
    void whatIsNotShownDoesNotAnswer() throws IOException {
        server.published((query, options) -> "old", List.of());
        server.answering(version(), (query, options) -> "new");
        assertThat(ask("GET /api/search?q=1")).contains("old");
        String overtaken = server.previewed(path -> Optional.empty());
        String shown = server.previewed(path -> Optional.empty());
        server.answering(shown, (query, options) -> "newer");
        server.answering(overtaken, (query, options) -> "new");
        assertThat(ask("GET /api/search?q=1")).contains("newer");
        server.published((query, options) -> "new", List.of());
        assertThat(ask("GET /api/search?q=1")).contains("new");
    }

    @Test
    void aPortIsTakenOnce() {
        int port = URI.create(server.address()).getPort();
        assertThatThrownBy(() -> LocalServer.bind(folder, port).close()).isInstanceOf(BindException.class);
    }
}
