package org.policybook.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.Main;
import org.policybook.bench.Corpus;
import org.policybook.model.Language;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchOptions;
import org.policybook.model.Word;
import org.policybook.serve.LocalServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One ranking, whichever door: the browser, from disk and over http, on the Chinese page and on the English, gives what
 * Lucene gives, and so do the server and the terminal. {@code -Dpolicybook.parity=1000} asks for more; {@code
 * scripts/prove-search} does.
 */
class ParityTest {
    private static final int QUERIES = Integer.getInteger("policybook.parity", 240);
    private static final int BATCH = 40;
    private static final int LARGE = 500;
    private static final double NEAR = 1e-4;

    /** The terminal starts anew for each query, so it is asked one in so many. */
    private static final int EACH = 3;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern SEVERAL_YEARS = Pattern.compile("\"year\" ?: ?\"[0-9]{4}-[0-9]{4}\"");
    private static final List<String> ODD = List.of(
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
            "地区：武汉 类别：数字",
            "Region:Wuhan kind:Figures 主题:特色种养",
            "-地区:“甘肃省” 年份:2023年 培训",
            "类别:无此类 责任单位：科教科",
            "地区:武汉、晋城 培训",
            "region:wuhan,jincheng 年份:2020—2023",
            "年份:２０２３年至2019年 类别:措施；指标",
            "-地区:湖北，晋城 扶贫",
            "地區:武漢、五汉 region:广州",
            "地区:武漢 扶贫",
            "year:2001-2005 kind:,",
            "theme:种植业、nowhere 主题:\"渔业与水产\"",
            "地区:甲甲、乙乙、丙丙、丁丁、戊戊、己己、庚庚、辛辛、壬壬、癸癸、子子、丑丑、寅寅、卯卯 蔬菜",
            "湖北",
            "hubei",
            "Hubei 蔬菜 hebei",
            "“湖北” -广东",
            "hezuoshe",
            "hézuòshè nongye",
            "nongcun dianshang",
            "nongcundianshang",
            "chan ye fu pin",
            "chan  ye　fu\u00A0pin 蔬菜",
            "lv se fa zhan nvxing",
            "“hezuoshe”",
            "hubei nong'ye zengzhang",
            "cold lenglian women",
            "技能培圳",
            "\"3年\"",
            "3年",
            "培训2 000人",
            "$9 000元",
            "\\2 000人",
            "十万元",
            "二百一十八个贫困村",
            "三千五百二十户",
            "技能培训由谁负责",
            "5 户 村",
            "貧",
            "a b c d e f g h i j k l m n o p q r s t u v w x y z",
            "the of and",
            "不存在的词汇哦",
            "冷连物流",
            "“冷连物流”",
            "貧困戶 電商",
            "毛驢 刺繡",
            "and/or",
            "工作不力怎么办");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** What was compared at one door, by kind of query: how many, and how far the scores were apart at most. */
    private static final class Tally {
        private final Map<String, Integer> counts = new TreeMap<>();
        private double worst;

        void add(String kind, double apart) {
            counts.merge(kind, 1, Integer::sum);
            worst = Math.max(worst, apart);
        }

        int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Test
    void everyDoorGivesTheSame() throws Exception {
        try (Browsed browsed = new Browsed(folder)) {
            List<GeneratedQueries.Asked> asked = new ArrayList<>();
            ODD.forEach(text -> asked.add(new GeneratedQueries.Asked("odd", text, SearchOptions.first(20))));
            asked.addAll(GeneratedQueries.of(SearchIndex.of(browsed.knowledge()), QUERIES));
            List<String> ours = ours(browsed, asked);
            Map<String, Tally> doors = new LinkedHashMap<>();
            inBrowser(browsed, asked, ours, doors);
            overTheServer(browsed, asked, ours, doors.computeIfAbsent("/api/search", d -> new Tally()));
            inTheTerminal(asked, ours, doors.computeIfAbsent("search --json", d -> new Tally()));
            doors.forEach((door, tally) -> System.out.println("parity, " + door + ": " + tally.total()
                    + " queries, scores within " + tally.worst + " " + tally.counts));
        }
    }

    /**
     * Where parts hold several entries, long lists lie elsewhere, and themes are counted only where that is asked; half of
     * the documents have their official text beside them, plans of three years, and figures that nobody reviewed.
     */
    @Test
    void aLargeSiteGivesTheSame() throws Exception {
        Corpus.write(Path.of("content"), folder, LARGE, Corpus.regions(LARGE), true);
        Path content = folder.resolve("content");
        for (String document : SmallContent.everyOther(content)) {
            SmallContent.official(content, document);
            SmallContent.unreviewed(content, document);
            SmallContent.threeYears(content, document);
        }
        try (Browsed browsed = new Browsed(content, folder)) {
            assertThat(entriesOfAPart(browsed)).isGreaterThan(1);
            assertThat(browsed.site().resolve("assets/search"))
                    .isDirectoryRecursivelyContaining("regex:.*/tl/.*")
                    .isDirectoryRecursivelyContaining("regex:.*/pl/.*");
            List<GeneratedQueries.Asked> asked =
                    new ArrayList<>(GeneratedQueries.of(SearchIndex.of(browsed.knowledge()), QUERIES / 4));
            for (String text : List.of("year:2021", "扶贫 年份:2022年", "扶贫 -year:2021")) {
                asked.add(new GeneratedQueries.Asked("years", text, SearchOptions.first(20)));
            }
            List<String> ours = ours(browsed, asked);
            assertThat(ours).anyMatch(answer -> SEVERAL_YEARS.matcher(answer).find());
            assertThat(ours).anyMatch(answer -> answer.contains(" ‖ ")).anyMatch(answer -> answer.contains("（待复核）"));
            Map<String, Tally> doors = new LinkedHashMap<>();
            inBrowser(browsed, asked, ours, doors);
            doors.forEach((door, tally) ->
                    System.out.println("parity, large, " + door + ": " + tally.total() + " queries, " + tally.counts));
            Page page = browsed.open(browsed.overHttp() + "search.html?q=扶贫");
            Locator theme = page.locator("[data-facet=theme] .choice-count").first();
            page.waitForFunction("() => !document.querySelector('#search-layout').hasAttribute('aria-busy')");
            assertThat(theme.textContent())
                    .as("themes are not counted at first")
                    .isEmpty();
            page.locator("details[data-facet=theme] > summary").click();
            PlaywrightAssertions.assertThat(theme).hasText(Pattern.compile("\\d+"));
            page.close();
        }
    }

    /** What the program itself answers. */
    private static List<String> ours(Browsed browsed, List<GeneratedQueries.Asked> asked) {
        return asked.stream()
                .map(one -> Index.json(browsed.index().search(one.text(), one.options())))
                .toList();
    }

    private static int entriesOfAPart(Browsed browsed) {
        Page page = browsed.open(browsed.overHttp() + "search.html");
        Object bits = page.evaluate("""
                async () => {
                  const answer = await fetch('assets/search/meta.js');
                  const text = new TextDecoder('utf-16le').decode(await answer.arrayBuffer());
                  const meta = JSON.parse(text.slice(text.indexOf(',') + 1, text.lastIndexOf(')')));
                  return Math.min(meta.bits, meta.bitsEnglish);
                }""");
        page.close();
        return 1 << ((Number) bits).intValue();
    }

    // ---- The browser
    // -----------------------------------------------------------------------------------------------------

    private static void inBrowser(
            Browsed browsed, List<GeneratedQueries.Asked> asked, List<String> ours, Map<String, Tally> doors) {
        for (String root : List.of(browsed.onDisk(), browsed.overHttp())) {
            for (Language language : List.of(Language.ZH, Language.EN)) {
                Page page = browsed.open(root + language.folder() + "search.html");
                List<Integer> places = places(asked, language);
                boolean http = root.startsWith("http");
                Tally tally = doors.computeIfAbsent((http ? "http " : "file ") + language.code(), d -> new Tally());
                for (int from = 0; from < places.size(); from += BATCH) {
                    List<Integer> batch = places.subList(from, Math.min(places.size(), from + BATCH));
                    compare(batch, asked, ours, answers(page, batch, asked), tally);
                }
                assertThat(page.workers().isEmpty())
                        .as("a worker searches over http alone")
                        .isEqualTo(!http);
                page.close();
            }
        }
        assertThat(browsed.troubles()).isEmpty();
    }

    private static List<Integer> places(List<GeneratedQueries.Asked> asked, Language language) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).options().language().equals(language)) {
                places.add(i);
            }
        }
        return places;
    }

    private static JsonNode answers(Page page, List<Integer> batch, List<GeneratedQueries.Asked> asked) {
        List<Object> calls = new ArrayList<>();
        for (int place : batch) {
            Map<String, Object> options = new LinkedHashMap<>();
            SearchOptions given = asked.get(place).options();
            options.put("offset", given.offset());
            options.put("limit", given.limit());
            options.put("declined", given.declined());
            options.put("complete", given.complete());
            options.put("language", given.language().tag().substring(0, 2));
            given.filters().forEach((facet, values) -> options.put(Word.of(facet), values));
            // As UTF-16 code units, for a lone surrogate does not survive the way to the browser.
            List<Integer> units = asked.get(place).text().chars().boxed().toList();
            calls.add(List.of(units, options));
        }
        Object json = page.evaluate("""
                async calls => {
                  const results = [];
                  for (const [units, options] of calls) {
                    const result = await policybook.search(units.map(u => String.fromCharCode(u)).join(''), options);
                    if (!result.query.isWellFormed()) result.query = '';
                    results.push(result);
                  }
                  return JSON.stringify(results);
                }""", calls);
        return JSON.readTree(String.valueOf(json));
    }

    private static void compare(
            List<Integer> batch, List<GeneratedQueries.Asked> asked, List<String> ours, JsonNode theirs, Tally tally) {
        for (int i = 0; i < batch.size(); i++) {
            int place = batch.get(i);
            String query = asked.get(place).kind() + " " + asked.get(place).text();
            tally.add(asked.get(place).kind(), same(query, JSON.readTree(ours.get(place)), theirs.get(i)));
        }
    }

    private static double same(String query, JsonNode ours, JsonNode theirs) {
        double worst = 0;
        for (String key : List.of("total", "complete")) {
            assertThat(theirs.path(key)).as("%s of %s", key, query).isEqualTo(ours.path(key));
        }
        assertThat(theirs.path("hits").size())
                .as("hits of %s", query)
                .isEqualTo(ours.path("hits").size());
        for (int i = 0; i < ours.path("hits").size(); i++) {
            JsonNode one = ours.path("hits").get(i);
            JsonNode other = theirs.path("hits").get(i);
            double apart =
                    Math.abs(one.path("score").asDouble() - other.path("score").asDouble());
            assertThat(apart).as("score %s of %s", i, query).isLessThan(NEAR);
            worst = Math.max(worst, apart);
            assertThat(other.propertyNames()).as("fields of %s", query).containsExactlyElementsOf(one.propertyNames());
            for (String key : one.propertyNames()) {
                if (!key.equals("score")) {
                    assertThat(other.path(key)).as("%s %s of %s", key, i, query).isEqualTo(one.path(key));
                }
            }
        }
        assertThat(theirs.propertyNames()).as("fields of %s", query).containsExactlyElementsOf(ours.propertyNames());
        for (String key : ours.propertyNames()) {
            boolean garbledOnTheWay =
                    key.equals("query") && theirs.path(key).asString().isEmpty();
            if (!key.equals("hits") && !garbledOnTheWay) {
                assertThat(theirs.path(key)).as("%s of %s", key, query).isEqualTo(ours.path(key));
            }
        }
        return worst;
    }

    // ---- The server and the terminal: byte for byte
    // ----------------------------------------------------------------------

    private static void overTheServer(
            Browsed browsed, List<GeneratedQueries.Asked> asked, List<String> ours, Tally tally)
            throws IOException, InterruptedException {
        try (LocalServer server = LocalServer.bind(browsed.site(), 0);
                HttpClient client = HttpClient.newHttpClient()) {
            server.published((query, options) -> Index.json(browsed.index().search(query, options)), List.of());
            server.start();
            for (int i = 0; i < asked.size(); i++) {
                String address = address(asked.get(i));
                if (isWellFormed(asked.get(i).text()) && address.length() < 4000) {
                    URI uri = URI.create(server.address()).resolve("/api/search?" + address);
                    HttpResponse<String> answer =
                            client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
                    assertThat(answer.body()).as(asked.get(i).text()).isEqualTo(ours.get(i));
                    tally.add(asked.get(i).kind(), 0);
                }
            }
        }
    }

    private static String address(GeneratedQueries.Asked asked) {
        SearchOptions options = asked.options();
        StringBuilder address = new StringBuilder("q=").append(URLEncoder.encode(asked.text(), UTF_8));
        address.append("&offset=").append(options.offset()).append("&limit=").append(options.limit());
        options.declined().forEach(word -> address.append("&no=").append(URLEncoder.encode(word, UTF_8)));
        options.filters()
                .forEach((facet, values) -> values.forEach(value -> address.append('&')
                        .append(Word.of(facet))
                        .append('=')
                        .append(URLEncoder.encode(value, UTF_8))));
        return address + (options.complete() ? "&complete=1" : "") + "&lang="
                + options.language().code();
    }

    private static boolean isWellFormed(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }

    private void inTheTerminal(List<GeneratedQueries.Asked> asked, List<String> ours, Tally tally) throws IOException {
        // Its index lies beside the content, so the content is where that disturbs nobody.
        Path content = folder.resolve("content");
        copy(Path.of("content"), content);
        // No step of the generator's own, so that every kind comes up.
        for (int i = 0; i < asked.size(); i++) {
            GeneratedQueries.Asked one = asked.get(i);
            if ((i % EACH == 0 || one.kind().equals("odd")) && canBeTyped(one)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                int status = Main.run(
                        arguments(content, one),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(java.io.OutputStream.nullOutputStream(), true, UTF_8));
                assertThat(status).as(one.text()).isZero();
                assertThat(out.toString(UTF_8).strip()).as(one.text()).isEqualTo(ours.get(i));
                tally.add(one.kind(), 0);
            }
        }
    }

    private static boolean canBeTyped(GeneratedQueries.Asked asked) {
        String text = asked.text();
        return !text.isBlank()
                && text.equals(text.strip())
                && isWellFormed(text)
                && text.indexOf('\0') < 0
                && !text.startsWith("--")
                && asked.options().language().equals(Language.ZH)
                && asked.options().declined().isEmpty()
                && !asked.options().filters().containsKey(SearchFacet.ISSUER);
    }

    private static String[] arguments(Path content, GeneratedQueries.Asked asked) {
        List<String> arguments = new ArrayList<>(List.of("search", "--json", "--content", content.toString()));
        arguments.addAll(List.of("--offset", Integer.toString(asked.options().offset())));
        arguments.addAll(List.of("--limit", Integer.toString(asked.options().limit())));
        asked.options()
                .filters()
                .forEach((facet, values) ->
                        values.forEach(value -> arguments.addAll(List.of("--" + Word.of(facet), value))));
        if (asked.options().complete()) {
            arguments.add("--all-words");
        }
        arguments.add(asked.text());
        return arguments.toArray(String[]::new);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
