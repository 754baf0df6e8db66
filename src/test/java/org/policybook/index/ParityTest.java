package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.SiteBuild;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.SearchOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The browser, from disk, gives the results of Lucene: ids, order, scores, counts and snippets. */
class ParityTest {
    private static final int QUERIES = Integer.getInteger("policybook.parity", 200);
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\"",
            "-",
            "--",
            "region:",
            "regoin:wuhan 扶贫",
            "region:nowhere",
            "<script>alert(1)</script>",
            "\u0000\u0007\u001b[31m扶贫",
            "\ud800扶\udc00贫",
            "𠀀𠀁",
            "a\"b\"c-d",
            "__proto__ constructor toString",
            "扶".repeat(5000),
            "-a ".repeat(3000),
            "((((((((",
            "98.5% 7,262 １．８万亩",
            "湛扶组 2019 10号",
            "甘脱贫领发[2019]39号",
            "甘脱贫领发 〔2019〕 39 号",
            "-region:wuhan 扶贫",
            "region:“gansu” “两不愁三保障”",
            "-3年 扶贫",
            "\"3年\"",
            "貧",
            "a b c d e f g h i j k l m n o p q r s t u v w x y z",
            "貧困戶 電商");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theBrowserAgreesWithLucene() throws Exception {
        KnowledgeBase knowledge = SiteBuild.check(Path.of("content")).knowledge();
        Path site = folder.resolve("site");
        new SiteBuild(Path.of("content"), Path.of("templates"), site, null).publish(knowledge);
        SearchIndex index = SearchIndex.of(knowledge);
        List<String> queries = new ArrayList<>(HOSTILE);
        queries.addAll(GeneratedQueries.of(index, QUERIES));
        List<JsonNode> browser = inBrowser(site.resolve("search.html").toUri().toString(), queries);
        Searcher searcher = new Searcher(index, Weights.STANDARD);
        double worst = 0;
        for (int i = 0; i < queries.size(); i++) {
            String json = SearchJson.of(searcher.search(queries.get(i), SearchOptions.first(20)));
            JsonNode ours = JsonMapper.shared().readTree(json);
            JsonNode theirs = browser.get(i);
            worst = Math.max(worst, same(queries.get(i), ours, theirs));
        }
        System.out.println("parity: " + queries.size() + " queries, scores within " + worst);
    }

    private static double same(String query, JsonNode ours, JsonNode theirs) {
        double worst = 0;
        assertThat(theirs.path("total").asInt())
                .as("total of %s", query)
                .isEqualTo(ours.path("total").asInt());
        assertThat(theirs.path("hits").size())
                .as("hits of %s", query)
                .isEqualTo(ours.path("hits").size());
        for (int i = 0; i < ours.path("hits").size(); i++) {
            JsonNode one = ours.path("hits").get(i);
            JsonNode other = theirs.path("hits").get(i);
            double apart =
                    Math.abs(one.path("score").asDouble() - other.path("score").asDouble());
            assertThat(apart).as("score %s of %s", i, query).isLessThan(1e-4);
            worst = Math.max(worst, apart);
            for (String key : List.of("id", "kind", "title", "url", "snippet", "marks", "path", "region", "year")) {
                assertThat(other.path(key)).as("%s %s of %s", key, i, query).isEqualTo(one.path(key));
            }
        }
        for (String key : List.of("facets", "beside", "instead", "notices")) {
            assertThat(theirs.path(key)).as("%s of %s", key, query).isEqualTo(ours.path(key));
        }
        return worst;
    }

    private static List<JsonNode> inBrowser(String address, List<String> queries) throws IOException {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(chromium())
                .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update"));
        Playwright.CreateOptions create =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(create);
                Browser browser = playwright.chromium().launch(options)) {
            Page page = browser.newPage();
            page.navigate(address);
            List<JsonNode> results = new ArrayList<>();
            for (String query : queries) {
                // As UTF-16 code units, for a lone surrogate does not survive the way to the browser.
                List<Integer> units = query.chars().boxed().toList();
                Object json = page.evaluate(
                        "units => policybook.search(units.map(u => String.fromCharCode(u)).join(''), {limit: 20})"
                                + ".then(result => { result.query = ''; return JSON.stringify(result); })",
                        units);
                results.add(JsonMapper.shared().readTree(String.valueOf(json)));
            }
            return results;
        }
    }

    static Path chromium() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
