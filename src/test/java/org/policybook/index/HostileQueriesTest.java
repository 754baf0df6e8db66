package org.policybook.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.Main;
import org.policybook.serve.LocalServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is typed is a query: answered within a second at every door, and never run or shown as markup. */
class HostileQueriesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final List<String> QUERIES = List.of(
            "扶".repeat(100_000),
            "扶贫产业".repeat(20_000),
            han(0x4E00, 5000),
            han(0x20000, 300),
            "的".repeat(5000),
            "a".repeat(100_000),
            "9".repeat(100_000),
            "2019 1号 ".repeat(5000),
            "-a ".repeat(5000),
            "-\"a\" ".repeat(5000),
            "\"".repeat(5000),
            "“扶贫” ".repeat(5000),
            "-".repeat(5000),
            ":".repeat(5000),
            "region:".repeat(5000),
            "region:wuhan ".repeat(5000),
            "-region:wuhan ".repeat(5000),
            "kind:kind:kind:",
            "(".repeat(5000),
            "* ? ~ ^ \\ / [a TO b] {x} && || ! AND OR NOT",
            "(a+)+$ ^(?=.*)*\\1",
            "\u0000\u0001\u0007\b\t\n\u000b\f\r\u001b[31m扶贫\u001b[0m\u007f\u0085\u009b",
            "\u200b\u200e\u202e扶贫\u2066\u2028\u2029\ufeff",
            "扶\u0301\u0301\u0301贫".repeat(50),
            "\ud800",
            "\udc00扶贫\ud800",
            "扶\ud83d贫\ude00",
            "😀👩‍👩‍👧‍👦🇨🇳",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>扶贫",
            "\"><svg onload=alert(1)>",
            "</script><script>alert(1)</script>",
            "javascript:alert(1)",
            "&lt;b&gt;扶贫&amp;#60;",
            "${7*7} {{7*7}} <%= 7*7 %> #{7*7}",
            "'; DROP TABLE clauses; --",
            "__proto__ constructor toString valueOf hasOwnProperty",
            "region:__proto__ theme:constructor",
            "%00%2e%2e%2f../../etc/passwd",
            "policybook.shard(\"meta\",{})");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Browsed browsed;

    private static String han(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @BeforeAll
    static void builds() throws Exception {
        browsed = new Browsed(folder);
    }

    @AfterAll
    static void closes() {
        browsed.close();
    }

    private static <T> T inTime(String door, String query, Callable<T> asking) throws Exception {
        long start = System.nanoTime();
        T answer = asking.call();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("%s, %s", door, shortened(query))
                .isLessThan(SECOND);
        return answer;
    }

    private static String shortened(String query) {
        return query.substring(0, Math.min(60, query.length()));
    }

    /** As UTF-16 code units, for a lone surrogate does not survive the way to the browser. */
    private static List<Integer> units(String query) {
        return query.chars().boxed().toList();
    }

    @Test
    void inThePage() throws Exception {
        for (String root : List.of(browsed.onDisk(), browsed.overHttp())) {
            Page page = browsed.open(root + "search.html");
            page.evaluate("() => policybook.search('冷连物流')");
            for (String query : QUERIES) {
                // Told by the page itself: to send so long a string to the browser takes longer than to answer it.
                Object milliseconds = page.evaluate("""
                        async units => {
                          const text = units.map(u => String.fromCharCode(u)).join('');
                          const start = performance.now();
                          const result = await policybook.search(text, {});
                          await policybook.suggest(text.slice(0, 300), 8, 'zh');
                          if (!Number.isInteger(result.total)) throw new Error('no answer');
                          return performance.now() - start;
                        }""", units(query));
                assertThat(((Number) milliseconds).doubleValue())
                        .as("%s, %s", root, shortened(query))
                        .isLessThan(1000.0);
                if (root.equals(browsed.onDisk())) {
                    paste(page, query);
                }
            }
            page.close();
        }
        assertThat(browsed.troubles()).isEmpty();
    }

    /** As a reader pastes it: the box has its own limit, the address has not. */
    private static void paste(Page page, String query) {
        page.evaluate("""
                async units => {
                  const box = document.getElementById('search-words');
                  box.value = units.map(u => String.fromCharCode(u)).join('');
                  box.form.requestSubmit();
                }""", units(query.substring(0, Math.min(2000, query.length()))));
        page.waitForFunction("() => !document.querySelector('#search-layout').hasAttribute('aria-busy')");
        assertThat(page.locator("main :is(script, img, svg, iframe, b)").count())
                .as(query)
                .isZero();
    }

    @Test
    void overTheServer() throws Exception {
        try (LocalServer server = LocalServer.bind(browsed.site(), 0);
                HttpClient client = HttpClient.newHttpClient()) {
            server.published((query, options) -> Index.json(browsed.index().search(query, options)), List.of());
            server.start();
            browsed.index().search("冷连物流", org.policybook.model.SearchOptions.first(1));
            for (String query : QUERIES) {
                String sent = query.substring(0, Math.min(5000, query.length()));
                URI address = URI.create(server.address()).resolve("/api/search?q=" + URLEncoder.encode(sent, UTF_8));
                HttpResponse<String> answer = inTime(
                        "/api/search",
                        query,
                        () -> client.send(
                                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString(UTF_8)));
                assertThat(answer.statusCode()).as(query).isIn(200, 414);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .hasValue("nosniff");
                JsonNode json = JsonMapper.shared().readTree(answer.body());
                assertThat(json.has("total") || json.has("error")).isTrue();
            }
        }
    }

    @Test
    void inTheTerminal() throws Exception {
        terminal("扶贫");
        for (String query : QUERIES) {
            for (List<String> door : List.of(List.of("--json"), List.<String>of())) {
                List<String> arguments =
                        new ArrayList<>(List.of("search", "--content", "src/test/resources/small/content"));
                arguments.addAll(door);
                arguments.add(query);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ByteArrayOutputStream err = new ByteArrayOutputStream();
                int status = inTime(
                        "search",
                        query,
                        () -> Main.run(
                                arguments.toArray(String[]::new),
                                new PrintStream(out, true, UTF_8),
                                new PrintStream(err, true, UTF_8)));
                assertThat(status).as(query).isIn(0, 2);
                assertThat(out.toString(UTF_8) + err.toString(UTF_8))
                        .as(query)
                        .doesNotContain("Exception", "\tat ", "\u001b", "\u0007");
            }
        }
    }

    private static void terminal(String query) {
        Main.run(
                new String[] {"search", "--content", "src/test/resources/small/content", query},
                new PrintStream(java.io.OutputStream.nullOutputStream(), true, UTF_8),
                new PrintStream(java.io.OutputStream.nullOutputStream(), true, UTF_8));
    }
}
