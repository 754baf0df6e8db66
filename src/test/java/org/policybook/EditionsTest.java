package org.policybook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A knowledge base through two editions and after: what its pages, feed and data say has changed, and what stays. */
class EditionsTest {
    private static final String PLAN = "documents/wuhan-2020/";
    private static final String PAGE = "documents/wuhan-2020.html";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path content() {
        return folder.resolve("content");
    }

    private Path site() {
        return folder.resolve("site");
    }

    private void run(String... arguments) {
        CheckRun run = CheckRun.run(content(), arguments);
        assertThat(run.status()).as(run.err()).isZero();
    }

    private void edition(String date) {
        run("edition", date, "--content", content().toString());
    }

    private void build() {
        run("build", "--content", content().toString(), "--out", site().toString(), "--base-url", "https://e.org/p");
    }

    private void replace(String file, String old, String with) throws IOException {
        CaseContent.replace(content().resolve(file), old, with);
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(site().resolve(path)));
    }

    private List<String> lines(String page) throws IOException {
        return page(page).select(".change").eachText();
    }

    /** Two editions; since the second, a figure, its clause, a document and a clause have changed or gone. */
    @BeforeEach
    void twoEditions() throws IOException {
        CaseContent.copy("small/content", content());
        edition("2026-11-22");
        Files.writeString(content().resolve("glossary.yaml"), """
                - term: 稳定面积
                  term_en: stable area
                  status: undefined
                """);
        edition("2026-12-01");
        replace(PLAN + "targets.yaml", "4.5", "5");
        replace(PLAN + "document.md", "4.5", "5");
        try (Stream<Path> files = Files.walk(content().resolve("documents/zhanjiang-2019"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.writeString(content().resolve("removed.yaml"), """
                - id: zhanjiang-2019
                  date: 2026-12-05
                  why: 发文机关已废止
                  why_en: Repealed by the issuing body
                  successor: wuhan-2020/vegetable-area
                - id: wuhan-2020/9
                  date: 2026-11-30
                  why: 误录
                  why_en: Entered by mistake
                  successor: wuhan-2020
                """);
        build();
    }

    @Test
    void thePageTellsWhatIsNewSinceTheLastEditionAndInIt() throws IOException {
        assertThat(page("changes.html").select("h2").eachText())
                .containsExactly("现行版次", "版次 2026-12-01 以来", "版次 2026-12-01（与 2026-11-22 相比）", "按日期");
        assertThat(lines("changes.html"))
                .contains("改动 条款 （一）蔬菜 wuhan-2020/1-1 改动之处：正文（文字有改动）", "新增 术语 稳定面积")
                .anyMatch(line -> line.startsWith("改动 数字")
                        && line.contains("约 4.5 万亩")
                        && line.contains("→ 约 5 万亩")
                        && line.contains("数值；原文"))
                .anyMatch(line -> line.startsWith("撤下 文件") && line.contains("zhanjiang-2019"));
        assertThat(lines("en/changes.html"))
                .contains("Added Term stable area 稳定面积")
                .anyMatch(line -> line.startsWith("Changed Figure")
                        && line.contains("about 45,000 mu")
                        && line.contains("→ about 50,000 mu"));
    }

    @Test
    void whatWasRemovedSaysWhy() throws IOException {
        assertThat(lines("changes.html"))
                .anyMatch(line -> line.startsWith("撤下 文件") && line.contains("理由：发文机关已废止 现由此代替："));
        assertThat(lines("en/changes.html"))
                .anyMatch(line -> line.startsWith("Removed Document")
                        && line.contains("Reason: Repealed by the issuing body In its place: "));
        assertThat(page("changes.html").select(".successor a").eachAttr("href"))
                .contains("documents/wuhan-2020.html#t-vegetable-area");
    }

    @Test
    void theFeedSaysWhatStandsInItsPlace() throws IOException {
        assertThat(Files.readString(site().resolve("feed.xml"))).contains("发文机关已废止 现由此代替：要点 蔬菜面积");
    }

    @Test
    void thatADocumentNamesItselfIsNoRelation() throws IOException {
        edition("2026-12-06");
        replace(PLAN + "document.md", "5万亩左右", "5万亩左右，见《要点》和《种子法》");
        build();
        assertThat(lines("changes.html"))
                .filteredOn(line -> line.contains(" 引用 "))
                .hasSize(1);
    }

    @Test
    void whatChangedOfAFieldIsToldOldAndNew() throws IOException {
        edition("2026-12-06");
        replace(PLAN + "targets.yaml", "by: 2020", "by: 2025");
        replace(PLAN + "targets.yaml", "modality: firm", "modality: expected\n  note: 另有说明\n  note_en: A note");
        replace(PLAN + "document.md", "date: 2020-03-30", "date: 2020-03-31");
        replace(PLAN + "document.md", "（一）蔬菜", "（一）蔬菜园");
        replace("glossary.yaml", "status: undefined", "aliases: [稳面积]\n  status: listed");
        build();
        assertThat(lines("changes.html"))
                .contains(
                        "改动 文件 要点 wuhan-2020 改动之处：成文日期 2020-03-30 → 2020-03-31",
                        "改动 条款 （一）蔬菜园 wuhan-2020/1-1 改动之处：标题 蔬菜 → 蔬菜园",
                        "改动 术语 稳定面积 改动之处：别称 无 → 稳面积；状态 文中未释 → 文中列举")
                .anyMatch(line -> line.startsWith("改动 数字")
                        && line.endsWith("改动之处：约束力度 确定 → 力争；期限 2020 → 2025；说明 无 → 另有说明；说明（英文） 无 → A note"));
        assertThat(lines("en/changes.html"))
                .anyMatch(line -> line.startsWith("Changed Figure") && line.contains("Deadline 2020 → 2025"));
        assertThat(Files.readString(site().resolve("feed.xml"))).contains("期限 2020 → 2025");
        JsonNode changes = JsonMapper.shared().readTree(Files.readAllBytes(site().resolve("data/changes.json")));
        assertThat(changes).anySatisfy(change -> {
            assertThat(change.get("id").asString()).isEqualTo("wuhan-2020/vegetable-area");
            assertThat(change.get("fields").toString()).isEqualTo("[\"modality\",\"by\",\"note\",\"note_en\"]");
            JsonNode modality = change.get("changed").get(0);
            assertThat(modality.toString()).isEqualTo("{\"field\":\"modality\",\"old\":\"firm\",\"new\":\"expected\"}");
        });
    }

    @Test
    void aTextThatCameOrWentIsNotToldAsReworded() throws IOException {
        Files.writeString(content().resolve("glossary.yaml"), """
                - term: 稳定面积
                  term_en: stable area
                  status: undefined
                  reason: 原文没有解释
                - term: 复种
                  term_en: multiple cropping
                  status: undefined
                  reason: 原文没有解释
                """);
        edition("2026-12-06");
        Files.writeString(content().resolve("glossary.yaml"), """
                - term: 稳定面积
                  term_en: stable area
                  status: undefined
                - term: 复种
                  term_en: multiple cropping
                  status: undefined
                  reason: 原文另有所指
                  reason_en: The source means something else
                """);
        build();
        assertThat(lines("changes.html")).contains("改动 术语 稳定面积 改动之处：理由（文字已删去）", "改动 术语 复种 改动之处：理由（文字有改动）；理由（英文）（新增文字）");
        assertThat(lines("en/changes.html"))
                .contains(
                        "Changed Term stable area 稳定面积 Changed: reason (removed)",
                        "Changed Term multiple cropping 复种 Changed: reason (reworded); reason (English) (added)");
        assertThat(Files.readString(site().resolve("feed.xml"))).contains("理由（文字已删去）");
        assertThat(Files.readString(site().resolve("data/changes.csv")))
                .contains(
                        "reason,reason（文字已删去）,reason (removed),",
                        "reason；reason_en,reason（文字有改动）；reason_en（新增文字）,reason (reworded); reason_en (added),");
    }

    @Test
    void whatIsDifferentWhereAFigureStandsAgainIsTold() throws IOException {
        Files.writeString(content().resolve(PLAN + "document.md"), "\n又：蔬菜面积达到5万亩左右。\n", StandardOpenOption.APPEND);
        Path targets = content().resolve(PLAN + "targets.yaml");
        Files.writeString(
                targets, "  also:\n    - {clause: \"1-1\", quote: 5万亩左右, occurrence: 2}\n", StandardOpenOption.APPEND);
        edition("2026-12-06");
        replace(PLAN + "targets.yaml", "occurrence: 2}", "occurrence: 2, by: 2025, modality: expected}");
        build();
        assertThat(lines("changes.html"))
                .anyMatch(line -> line.endsWith("重复处 1-1 “5万亩左右”（第几处 2） → 1-1 “5万亩左右”（第几处 2、期限 2025、约束力度 力争）"));
        assertThat(lines("en/changes.html"))
                .anyMatch(line -> line.endsWith("(Occurrence 2, Deadline 2025, Modality aim)"));
        assertThat(Files.readString(site().resolve("data/changes.csv")))
                .contains("also：wuhan-2020/1-1：5万亩左右（第几处 2） → wuhan-2020/1-1：5万亩左右（第几处 2，期限 2025，约束力度 力争）");
        assertThat(Files.readString(site().resolve("data/targets.csv")))
                .contains("wuhan-2020/1-1：5万亩左右（第几处 2，期限 2025，约束力度 力争）");
    }

    @Test
    void everyLinkOfThePageLeadsSomewhere() throws IOException {
        for (String name : List.of("changes.html", "documents/zhanjiang-2019.html", "regions/zhanjiang.html", PAGE)) {
            for (String language : List.of("", "en/")) {
                Path file = site().resolve(language + name);
                for (String href : Jsoup.parse(Files.readString(file))
                        .select("a[href]:not([href^=http])")
                        .eachAttr("href")) {
                    int hash = href.indexOf('#');
                    String target = hash < 0 ? href : href.substring(0, hash);
                    Path page = target.isEmpty() ? file : file.resolveSibling(target);
                    assertThat(page).as(href).exists();
                    if (hash >= 0) {
                        assertThat(Jsoup.parse(Files.readString(page)).getElementById(href.substring(hash + 1)))
                                .as(name + " → " + href)
                                .isNotNull();
                    }
                }
            }
        }
    }

    @Test
    void aRemovedDocumentKeepsItsAddressAndThoseOfItsClauses() throws IOException {
        Document page = page("documents/zhanjiang-2019.html");
        assertThat(page.select(".notice").text()).contains("2026-12-05", "发文机关已废止");
        assertThat(page.select(".successor a").attr("href")).isEqualTo("../documents/wuhan-2020.html#t-vegetable-area");
        assertThat(page.getElementById("c0")).isNotNull();
        assertThat(page("en/documents/zhanjiang-2019.html").select(".notice").text())
                .contains("Repealed by the issuing body");
        assertThat(Files.readString(site().resolve("sitemap.xml"))).contains("documents/zhanjiang-2019.html");
    }

    @Test
    void anEditionHoldsWhatItsRecordSaysWhateverHasGoneSince() throws IOException {
        assertThat(page("changes.html")
                        .select("section[aria-labelledby=edition] p")
                        .eachText())
                .contains("收文件 2 份、条款 5 条、数字 1 个、术语 1 条。")
                .anyMatch(line -> line.endsWith("现在收文件 1 份、条款 3 条、数字 1 个、术语 1 条。"));
        assertThat(page("changes.html").select(".days > li").eachText())
                .contains("2026-11-21 收入文件 1 份 方案 <1> & 2 后已撤下");
    }

    @Test
    void aRegionWithoutDocumentsKeepsItsAddress() throws IOException {
        Document page = page("regions/zhanjiang.html");
        assertThat(page.select("h1").text()).isEqualTo("湛江市");
        assertThat(page.select("main").text()).contains("2026-12-05", "发文机关已废止");
        assertThat(page.select(".removed-list a").attr("href")).isEqualTo("../documents/zhanjiang-2019.html");
        assertThat(page("en/regions/zhanjiang.html").select("main").text())
                .contains("Zhanjiang", "Repealed by the issuing body");
        assertThat(page("index.html").select(".hero-lede").text()).contains("现收 1 个地区的 1 份文件。");
    }

    @Test
    void aRemovedClauseKeepsItsAnchor() throws IOException {
        assertThat(page(PAGE).select("#c9").text()).contains("wuhan-2020/9", "2026-11-30", "误录");
    }

    @Test
    void anEnglishPageWithEnglishTextHasNoNoteThatItHasNone() throws IOException {
        assertThat(page("en/" + PAGE).select(".untranslated")).isEmpty();
    }

    @Test
    void theEditionStandsOnEveryPageAndInCitations() throws IOException {
        assertThat(page("index.html").select(".site-foot").text()).contains("2026-12-01");
        assertThat(page(PAGE).select("#cite-gbt7714").text()).contains("[2026-12-01]");
    }

    @Test
    void theFeedTellsOfBoth() throws IOException {
        Document feed =
                Jsoup.parse(Files.readString(site().resolve("feed.xml")), "", org.jsoup.parser.Parser.xmlParser());
        assertThat(feed.select("entry > id").eachText())
                .containsExactly(
                        "tag:policybook.org,2026:changes.html#since",
                        "tag:policybook.org,2026:changes.html#e-2026-12-01",
                        "tag:policybook.org,2026:documents/wuhan-2020.html");
        assertThat(feed.select("entry > updated").eachText())
                .startsWith("2026-12-05T00:00:00Z", "2026-12-01T00:00:00Z");
        assertThat(feed.select("entry > content").text()).contains("约 4.5 万亩", "→ 约 5 万亩");
    }

    @Test
    void aTermThatWentLaterIsStillLedTo() throws IOException {
        edition("2026-12-06");
        Files.writeString(content().resolve("glossary.yaml"), "");
        Files.writeString(content().resolve("removed.yaml"), """
                - {id: stable-area, kind: term, date: 2026-12-07, why: 误录, why_en: Entered by mistake}
                """, StandardOpenOption.APPEND);
        build();
        JsonNode changes = JsonMapper.shared().readTree(Files.readAllBytes(site().resolve("data/changes.json")));
        assertThat(changes)
                .filteredOn(change -> change.get("kind").asString().equals("term"))
                .extracting(
                        change -> change.get("change").asString(),
                        change -> change.get("url").asString())
                .containsExactly(
                        tuple("removed", "glossary.html#stable-area"), tuple("added", "glossary.html#stable-area"));
    }

    @Test
    void theDataTellsEveryChange() throws IOException {
        JsonNode changes = JsonMapper.shared().readTree(Files.readAllBytes(site().resolve("data/changes.json")));
        assertThat(changes)
                .anySatisfy(change -> {
                    assertThat(change.get("kind").asString()).isEqualTo("target");
                    assertThat(change.get("from").asString()).isEqualTo("2026-12-01");
                    assertThat(change.get("to").isNull()).isTrue();
                    assertThat(change.get("before").asString()).contains("4.5");
                    assertThat(change.get("after").asString()).contains("5");
                })
                .anySatisfy(change -> {
                    assertThat(change.get("id").asString()).isEqualTo("zhanjiang-2019");
                    assertThat(change.get("why").asString()).isEqualTo("发文机关已废止");
                })
                .anySatisfy(change -> assertThat(change.get("to").asString()).isEqualTo("2026-12-01"));
        assertThat(new String(Files.readAllBytes(site().resolve("data/datapackage.json")), UTF_8))
                .contains("\"changes.csv\"", "\"changes.json\"");
    }
}
