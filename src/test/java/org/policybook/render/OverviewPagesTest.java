package org.policybook.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policybook.SiteBuild;
import org.policybook.model.Reason;
import org.policybook.model.Target;
import org.policybook.model.Word;

/** The pages that lead to the others: home, regions, themes, about, search, changes, 404. */
class OverviewPagesTest {
    private static final Path SMALL = Path.of("src/test/resources/small/content");

    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

    private void render(@Nullable String baseUrl) throws IOException {
        render(SMALL, baseUrl);
    }

    private void render(Path content, @Nullable String baseUrl) throws IOException {
        SiteBuild.Checked checked = SiteBuild.check(content);
        new SiteRenderer(checked.knowledge(), clause -> List.of(), Path.of("templates"), baseUrl).render(files::put);
    }

    private String page(String file) {
        return new String(Objects.requireNonNull(files.get(file), file), UTF_8);
    }

    private List<String> links(String file) {
        return Pattern.compile("(?:href|src|action)=\"([^\"]+)\"")
                .matcher(page(file))
                .results()
                .map(result -> result.group(1))
                .filter(link -> !link.startsWith("http") && !link.startsWith("#"))
                .toList();
    }

    /** Langfang states 1–2 brands twice: of the province and of enterprises. */
    @Test
    void severalFiguresOfOneRegionAreToldApartWhereTheyStandInBrief() throws IOException {
        render(Path.of("content"), null);
        assertThat(Jsoup.parse(page("themes/branding.html"))
                        .select(".indicator-cards [href$=langfang.html] ~ .indicator-scope")
                        .eachText())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyCellOfTheBoardSaysHowMuchIsSaidAndLeadsThere() throws IOException {
        render(null);
        List<String> cells = Pattern.compile("<a class=\"board-cell (\\w+)\" href=\"([^\"]+)\"")
                .matcher(page("index.html"))
                .results()
                .map((MatchResult cell) -> cell.group(1) + " " + cell.group(2))
                .toList();
        assertThat(cells)
                .containsExactly("quantified themes/crops.html#r-wuhan", "measures_only themes/crops.html#r-zhanjiang");
        assertThat(page("themes/crops.html")).contains("id=\"r-wuhan\"", "id=\"r-zhanjiang\"");
        assertThat(page("en/index.html")).contains("<b>1</b><span class=\"board-unit\">figure</span>");
    }

    @Test
    void theTimeLineTellsPrintedDatesFromPlanYears() throws IOException {
        render(null);
        assertThat(page("index.html")).contains("<time datetime=\"2020-03-30\">2020年3月30日</time>", "文中未印日期，按文件年度排列");
    }

    @Test
    void aRegionTellsItsUnitsOrThatNoneAreListed() throws IOException {
        render(null);
        assertThat(page("regions/wuhan.html")).contains(">种植业科</th>");
        assertThat(page("regions/zhanjiang.html")).contains("<b>文中未列</b>", "[湛农通〔2019〕1号]", "见于转发");
    }

    @Test
    void aRegionTellsWhatItAloneSaysAndWithWhomToCompareIt() throws IOException {
        render(null);
        String wuhan = page("regions/wuhan.html");
        assertThat(wuhan.substring(wuhan.indexOf("id=\"alone\""))).contains("indicators/vegetable-area.html");
        assertThat(wuhan).contains("../compare.html?regions=wuhan,zhanjiang");
        assertThat(page("regions/zhanjiang.html")).contains("没有只由此地给出数字的指标。");
    }

    @Test
    void aboutExplainsEveryFieldAndEveryReasonOfTheProgram() throws IOException {
        render(null);
        for (String about : List.of("about.html", "en/about.html")) {
            assertThat(page(about))
                    .contains(Arrays.stream(Reason.values())
                            .map(reason -> "<code>" + reason + "</code>")
                            .toList())
                    .contains(Arrays.stream(Target.Tier.values())
                            .map(tier -> "<code>" + Word.of(tier) + "</code>")
                            .toList())
                    .contains("<code>by_printed</code>", "<code>part_of</code>", "<code>when</code>");
        }
    }

    @Test
    void notFoundWorksAtAnyAddress() throws IOException {
        render("https://example.org/p");
        assertThat(links("404.html")).isNotEmpty().allMatch(link -> link.startsWith("/p/"));
        assertThat(links("en/404.html"))
                .contains("/p/assets/site.css", "/p/en/index.html")
                .allMatch(link -> link.startsWith("/p/"));
    }

    @Test
    void notFoundLinksRelativelyWhereTheSiteHasNoAddress() throws IOException {
        render(null);
        assertThat(links("404.html")).contains("assets/site.css", "index.html").noneMatch(link -> link.startsWith("/"));
    }

    @Test
    void otherPagesLinkRelatively() throws IOException {
        render("https://example.org/p");
        assertThat(links("regions/wuhan.html")).noneMatch(link -> link.startsWith("/"));
    }

    @Test
    void changesListsDocumentsByTheDayTheyWereAdded() throws IOException {
        render(null);
        String changes = page("changes.html");
        assertThat(changes.indexOf("<h3><time datetime=\"2026-11-21\">"))
                .isPositive()
                .isLessThan(changes.indexOf("<h3><time datetime=\"2026-11-20\">"));
    }

    @Test
    void searchKeepsItsFormAndOffersOtherWaysIn() throws IOException {
        render(null);
        assertThat(page("search.html"))
                .contains("name=\"q\" id=\"search-words\"", "<noscript>", "themes/crops.html", "regions/wuhan.html");
    }

    @Test
    void homeDescribesItselfToMachinesAndTextsCannotEndTheBlock() throws IOException {
        render("https://example.org/p");
        assertThat(page("en/index.html")).contains("\"@type\":\"Dataset\"", "\"name\":\"Plans & <b>figures<\\/b>\"");
    }
}
