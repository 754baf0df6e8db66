package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.CaseContent;

/** A plan of three years shows the first and the last; a figure without a deadline is due in the last. */
class SeveralYearsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path content;

    private Rendered rendered(String period) throws IOException {
        CaseContent.copy("small/content", content);
        Path wuhan = content.resolve("documents/wuhan-2020");
        CaseContent.replace(wuhan.resolve("document.md"), "period: 2020", period);
        CaseContent.replace(wuhan.resolve("targets.yaml"), "  by: 2020\n  by_printed: false\n", "");
        return Rendered.of(content);
    }

    @ParameterizedTest
    @CsvSource({"'', 2020—2022", "en/, 2020–2022"})
    void bothYearsAreShownAsTheLanguageJoinsThem(String folder, String years) throws IOException {
        Rendered site = rendered("period: 2020-2022");
        assertThat(site.text(folder + "documents/index.html", ".catalogue-year"))
                .contains(years);
        assertThat(site.text(folder + "index.html", ".region-card-year")).contains(years);
        assertThat(site.text(folder + "regions/index.html", "td .muted.nowrap")).contains(years);
        assertThat(site.text(folder + "regions/wuhan.html", "main")).contains(years);
        assertThat(site.text(folder + "documents/wuhan-2020.html", "dd")).contains(years);
        assertThat(site.page(folder + "targets.html").select("tr[data-year]").eachAttr("data-year"))
                .containsExactly("2022");
        Document search = site.page(folder + "search.html");
        assertThat(search.select("input[name=year]").eachAttr("value")).containsExactly("2019", "2020", "2021", "2022");
        assertThat(search.select("#search-hits")
                        .attr("data-years")
                        .replaceFirst("#", "2020")
                        .replaceFirst("#", "2022"))
                .isEqualTo(years);
        assertThat(site.page(folder + "documents/wuhan-2020.html")
                        .select("script[type=application/ld+json]")
                        .html())
                .contains("\"temporalCoverage\":\"2020/2022\"");
        assertThat(site.page(folder + "index.html")
                        .select("script[type=application/ld+json]")
                        .html())
                .contains("\"temporalCoverage\":\"2019/2022\"");
    }

    @ParameterizedTest
    @CsvSource({"2020-2022, '', 规划期", "2020-2022, en/, Years", "2020, '', 年度", "2020, en/, Year"})
    void severalYearsAreCalledOtherwiseThanOne(String period, String folder, String label) throws IOException {
        Rendered site = rendered("period: " + period);
        assertThat(site.page(folder + "documents/wuhan-2020.html").select("dt").eachText())
                .contains(label);
    }

    @Test
    void yearsThatWereConcludedStandInSquareBrackets() throws IOException {
        Rendered site = rendered("inferred: {period: {value: 2020-2022, why: 正文写明, why_en: the text says so}}");
        assertThat(site.text("documents/wuhan-2020.html", "dd.inferred")).contains("[2020—2022]");
        assertThat(site.text("targets.html", "main")).contains("[2020—2022]");
    }

    @Test
    void aChangeFromOneYearToThreeIsTold() throws IOException {
        CaseContent.copy("small/content", content);
        Files.createDirectories(content.resolve("editions"));
        Files.writeString(content.resolve("editions/2026-11-22.json"), """
                {"date":"2026-11-22","documents":[{"id":"wuhan-2020","region":"wuhan","period":2020,"rendition":"digest",\
                "clauses":[],"targets":[],"citations":[]}],"terms":[]}
                """);
        Files.writeString(content.resolve("editions/2026-11-23.json"), """
                {"date":"2026-11-23","documents":[{"id":"wuhan-2020","region":"wuhan","period":"2020-2022",\
                "rendition":"digest","clauses":[],"targets":[],"citations":[]}],"terms":[]}
                """);
        Rendered site = Rendered.of(content);
        assertThat(site.text("changes.html", "main")).contains("2020—2022");
        assertThat(site.text("en/changes.html", "main")).contains("2020–2022");
    }
}
