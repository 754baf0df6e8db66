package org.policybook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * What queries load in a browser and how long they take; {@code scripts/bench-search} asks for it, {@code verify} does not.
 *
 * <p>The site, and beside it one in which Pagefind's bundle lies, are asked the same in the same browser over http: each
 * query of a fresh page (first), after another query (second), and again and again (warm). Bytes are those of the scripts and
 * parts of the search, deflated as a server sends them unless they are already; pages, style sheets and other scripts of the site are not counted.
 */
final class SearchBench {
    private static final List<String> QUERIES =
            List.of("扶贫", "龙头企业 带动", "养殖 保险", "防止脱贫户返贫", "扶贫资金怎么分配", "乡村旅游", "冷链物流", "合作社 培训");

    private static final int WARM = 20;

    private static final String OURS = """
            async query => {
              const closed = [...document.querySelectorAll('details[data-facet]')].map(group => group.dataset.facet);
              const counts = ['region', 'kind', 'theme', 'year', 'issuer'].filter(facet => !closed.includes(facet));
              const start = performance.now();
              const result = await policybook.search(query, { limit: 10, counts });
              return [result.total, performance.now() - start];
            }""";

    private static final String PAGEFIND = """
            async query => {
              const pagefind = window.proof ??= await import('/pagefind/pagefind.js');
              const start = performance.now();
              const result = await pagefind.search(query);
              await Promise.all(result.results.slice(0, 10).map(one => one.data()));
              return [result.results.length, performance.now() - start];
            }""";

    @Test
    void prints() throws IOException, InterruptedException {
        String site = System.getProperty("policybook.site", "site");
        String peer = System.getProperty("policybook.peer", "");
        System.out.println("| | query | results | first kB | second kB | warm p50 ms | warm p95 ms |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Chromium.find())
                                .setArgs(List.of("--no-sandbox", "--disable-background-networking")))) {
            new Side("Policybook", Path.of(site), "search.html", "assets/(js/search|js/engine|search/)", OURS, browser)
                    .measure(QUERIES);
            if (!peer.isEmpty()) {
                new Side("Pagefind", Path.of(peer), "404.html", "pagefind/", PAGEFIND, browser).measure(QUERIES);
            }
        }
    }

    /**
     * One of those that are compared.
     *
     * @param page on which {@code search} is asked
     * @param counted the beginning of the paths of what is counted, a regular expression
     * @param search a function of a query; gives the number of results and the milliseconds
     */
    private record Side(String name, Path site, String page, String counted, String search, Browser browser) {
        void measure(List<String> queries) throws IOException {
            HttpServer server = SimpleFileServer.createFileServer(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    site.toRealPath(),
                    SimpleFileServer.OutputLevel.NONE);
            server.start();
            try {
                String root = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
                List<Row> rows = new ArrayList<>();
                for (int i = 0; i < queries.size(); i++) {
                    rows.add(row(root, queries.get(i), queries.get((i + 1) % queries.size())));
                }
                rows.forEach(row -> System.out.println("| " + name + " | " + row.cells() + " |"));
                System.out.printf(
                        Locale.ROOT,
                        "| %s | all: the largest; p50 and p95 of all | | %.1f | %.1f | %.1f | %.1f |%n",
                        name,
                        rows.stream().mapToDouble(Row::first).max().orElse(0),
                        rows.stream().mapToDouble(Row::second).max().orElse(0),
                        quantile(rows.stream().flatMap(row -> row.warm().stream()), 0.5),
                        quantile(rows.stream().flatMap(row -> row.warm().stream()), 0.95));
            } finally {
                server.stop(0);
            }
        }

        private Row row(String root, String query, String other) {
            double first;
            long results;
            try (Page fresh = browser.newPage()) {
                Load load = new Load(fresh, root, counted, site);
                fresh.navigate(root + page);
                results = ask(fresh, query)[0];
                first = load.kilobytes();
            }
            try (Page used = browser.newPage()) {
                Load load = new Load(used, root, counted, site);
                used.navigate(root + page);
                ask(used, other);
                double before = load.kilobytes();
                ask(used, query);
                double second = load.kilobytes() - before;
                List<Double> warm = new ArrayList<>();
                for (int i = 0; i < WARM; i++) {
                    warm.add(((Number) ((List<?>) used.evaluate(search, query)).get(1)).doubleValue());
                }
                return new Row(query, results, first, second, warm);
            }
        }

        private long[] ask(Page open, String query) {
            return new long[] {((Number) ((List<?>) open.evaluate(search, query)).get(0)).longValue()};
        }
    }

    private record Row(String query, long results, double first, double second, List<Double> warm) {
        String cells() {
            return String.format(
                    Locale.ROOT,
                    "%s | %d | %.1f | %.1f | %.1f | %.1f",
                    query,
                    results,
                    first,
                    second,
                    quantile(warm.stream(), 0.5),
                    quantile(warm.stream(), 0.95));
        }
    }

    private static double quantile(Stream<Double> values, double share) {
        double[] sorted = values.mapToDouble(value -> value).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    /** Counts what a page loads. */
    private static final class Load {
        private final Path site;
        private long bytes;

        Load(Page page, String root, String counted, Path site) {
            this.site = site;
            page.context().onResponse(response -> {
                String path = response.url().substring(root.length()).replaceFirst("\\?.*", "");
                if (Pattern.compile(counted).matcher(path).lookingAt()) {
                    bytes += deflated(path);
                }
            });
        }

        private long deflated(String path) {
            try {
                byte[] content = Files.readAllBytes(site.resolve(path));
                ByteArrayOutputStream deflated = new ByteArrayOutputStream();
                try (GZIPOutputStream gzip = new GZIPOutputStream(deflated)) {
                    gzip.write(content);
                }
                return Math.min(content.length, deflated.size());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        double kilobytes() {
            return bytes / 1000.0;
        }
    }
}
