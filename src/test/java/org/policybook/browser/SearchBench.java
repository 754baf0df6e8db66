package org.policybook.browser;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/**
 * What queries load in a browser and how long they take; {@code scripts/bench-search} asks for it, {@code verify} does not.
 *
 * <p>The site, and beside it one in which Pagefind's bundle lies, are asked the same in the same browser over http: each
 * query of a fresh page (first), after another query (second), and again and again (warm). Bytes are those of the scripts and
 * parts of the search, deflated as a server sends them unless they are already; pages, style sheets and other scripts of the
 * site are not counted.
 */
@ExtendWith(BrowserExtension.class)
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
              return JSON.stringify({ results: result.total, millis: performance.now() - start });
            }""";

    private static final String PAGEFIND = """
            async query => {
              const pagefind = window.proof ??= await import(new URL('pagefind/pagefind.js', location.href).href);
              const start = performance.now();
              const result = await pagefind.search(query);
              await Promise.all(result.results.slice(0, 10).map(one => one.data()));
              return JSON.stringify({ results: result.results.length, millis: performance.now() - start });
            }""";

    @Test
    void prints(Browsing browsing) throws IOException {
        String site = System.getProperty("policybook.site", "site");
        String peer = System.getProperty("policybook.peer", "");
        System.out.println("| | query | results | first kB | second kB | warm p50 ms | warm p95 ms |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        new Side("Policybook", Path.of(site), "search.html", "assets/(js/search|js/engine|search/)", OURS, browsing)
                .measure();
        if (!peer.isEmpty()) {
            new Side("Pagefind", Path.of(peer), "index.html", "pagefind/", PAGEFIND, browsing).measure();
        }
    }

    /**
     * One of those that are compared.
     *
     * @param page on which {@code search} is asked
     * @param counted the beginning of the paths of what is counted, a regular expression
     * @param search a function of a query; gives an {@link Answer} as JSON
     */
    private record Side(String name, Path site, String page, String counted, String search, Browsing browsing) {
        void measure() throws IOException {
            try (SiteServer server = SiteServer.serve(site)) {
                List<Row> rows = new ArrayList<>();
                for (int i = 0; i < QUERIES.size(); i++) {
                    rows.add(row(server.root(), QUERIES.get(i), QUERIES.get((i + 1) % QUERIES.size())));
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
            }
        }

        private Row row(String root, String query, String other) {
            double first;
            int results;
            try (Visit fresh = browsing.visit(Look.DESKTOP, root)) {
                Load load = new Load(fresh.page(), root, counted, site);
                fresh.open(page);
                results = ask(fresh.page(), query).results();
                first = load.kilobytes();
            }
            try (Visit used = browsing.visit(Look.DESKTOP, root)) {
                Load load = new Load(used.page(), root, counted, site);
                used.open(page);
                ask(used.page(), other);
                double before = load.kilobytes();
                ask(used.page(), query);
                double second = load.kilobytes() - before;
                List<Double> warm = new ArrayList<>();
                for (int i = 0; i < WARM; i++) {
                    warm.add(ask(used.page(), query).millis());
                }
                return new Row(query, results, first, second, warm);
            }
        }

        private Answer ask(Page open, String query) {
            return JsonMapper.shared().readValue((String) open.evaluate(search, query), Answer.class);
        }
    }

    private record Answer(int results, double millis) {}

    private record Row(String query, int results, double first, double second, List<Double> warm) {
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
