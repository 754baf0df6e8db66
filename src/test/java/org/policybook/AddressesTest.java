package org.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of address that an edition has: its loss is refused until removed.yaml explains it, and then it stays. */
class AddressesTest {
    private static final String PLAN = "documents/wuhan-2020/";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path content() {
        return folder.resolve("content");
    }

    private CheckRun build() {
        return CheckRun.run(
                content(),
                "build",
                "--content",
                content().toString(),
                "--out",
                folder.resolve("site").toString());
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("site").resolve(path)));
    }

    private void replace(String file, String old, String with) throws IOException {
        CaseContent.replace(content().resolve(file), old, with);
    }

    /** An edition; then a region, a theme, an indicator, a term and a responsible unit go. */
    @BeforeEach
    void anEditionAndLosses() throws IOException {
        CaseContent.copy("small/content", content());
        Files.writeString(content().resolve("glossary.yaml"), """
                - term: 稳定面积
                  term_en: stable area
                  status: undefined
                - term: 蔬菜面积
                  term_en: vegetable area
                  status: undefined
                """);
        CheckRun run = CheckRun.run(
                content(), "edition", "2026-11-22", "--content", content().toString());
        assertThat(run.status()).as(run.err()).isZero();
        replace("documents/zhanjiang-2019/document.md", "region: zhanjiang", "region: hubei");
        replace("themes.yaml", "id: crops", "id: plants");
        replace("indicators.yaml", "theme: crops", "theme: plants");
        replace("indicators.yaml", "id: vegetable-area", "id: vegetables");
        replace(PLAN + "targets.yaml", "indicator: vegetable-area", "indicator: vegetables");
        replace(PLAN + "document.md", "themes=\"crops\"", "themes=\"plants\"");
        replace("documents/zhanjiang-2019/document.md", "themes=\"crops\"", "themes=\"plants\"");
        replace("glossary.yaml", "term_en: stable area", "term_en: firm area");
        replace(PLAN + "document.md", "种植业科", "种植业管理科");
    }

    @Test
    void aLossIsRefused() {
        CheckRun run = CheckRun.of(content());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> line.contains("error[")))
                .hasSize(4)
                .allMatch(line -> line.contains(".yaml:1:1: error[gone-without-entry]"))
                .anyMatch(line -> line.contains("the region '湛江市' (id zhanjiang)"))
                .anyMatch(line -> line.contains("kind: region, id: zhanjiang"))
                .anyMatch(line -> line.contains("kind: theme, id: crops"))
                .anyMatch(line -> line.contains("kind: indicator, id: vegetable-area"))
                .anyMatch(line -> line.contains("kind: term, id: stable-area"));
    }

    @Test
    void aLossIsNamedAsItsReadersKnowIt() {
        CheckRun run = CheckRun.run(
                content(), "check", "--lang", "zh", "--content", content().toString());
        assertThat(run.out()).contains("“稳定面积”（术语，id stable-area）", "“种植业”（主题，id crops）", "kind: term、id: stable-area");
    }

    @Test
    void ofAnEditionOfOldNoTermIsAskedFor() throws IOException {
        withoutTables();
        assertThat(CheckRun.of(content()).out()).doesNotContain("gone-without-entry");
    }

    /** The edition as it was written when editions had no tables. */
    private void withoutTables() throws IOException {
        Path edition = content().resolve("editions/2026-11-22.json");
        String text = Files.readString(edition);
        Files.writeString(edition, text.substring(0, text.indexOf(",\n\"regions\":[")) + "}\n");
    }

    @Test
    void aUnitThatNamesNoRoleIsTakenWhole() throws IOException {
        withoutTables();
        replace("editions/2026-11-22.json", "（responsible）", "");
        assertThat(build().status()).isZero();
        assertThat(page("units.html").select("section[aria-labelledby=gone] li").text())
                .contains("种植业科");
    }

    @ParameterizedTest
    @CsvSource({
        "index, region, false",
        "wuhan/1, region, false",
        "crop, theme, true",
        "wuhan, term, true",
    })
    void whatNeverWasHereIsNotRemoved(String id, String kind, boolean anEditionMustTell) throws IOException {
        Path removed = content().resolve("removed.yaml");
        Files.writeString(removed, "- {id: " + id + ", kind: " + kind + ", date: 2026-12-01, why: 误}\n");
        String error = "content/removed.yaml:1:8: error[never-here]: there never was a " + kind + " '" + id + "'";
        assertThat(CheckRun.of(content()).out()).contains(error);
        Files.writeString(removed, Files.readString(removed).replace("2026-12-01", "2026-11-21"));
        assertThat(CheckRun.of(content()).out().contains(error)).isEqualTo(!anEditionMustTell);
    }

    @Test
    void whatNeverWasHereIsSetRight() throws IOException {
        Files.writeString(
                content().resolve("removed.yaml"),
                "- {id: crop, kind: theme, date: 2026-12-01, why: 误, why_en: Wrong}\n");
        assertThat(CheckRun.of(content()).out()).contains("correct id or kind; did you mean 'crops'?");
    }

    @Test
    void anExplainedLossLeavesTheAddress() throws IOException {
        Files.writeString(content().resolve("removed.yaml"), """
                - {id: zhanjiang, kind: region, date: 2026-12-01, why: 归错了地区, why_en: Filed wrongly, successor: hubei}
                - {id: crops, kind: theme, date: 2026-12-01, why: 改名, why_en: Renamed, successor: plants}
                - {id: vegetable-area, kind: indicator, date: 2026-12-01, why: 改名, why_en: Renamed, successor: vegetables}
                - {id: stable-area, kind: term, date: 2026-12-01, why: 改译, why_en: Translated anew, successor: firm-area}
                """);
        CheckRun run = build();
        assertThat(run.status()).as(run.err()).isZero();
        for (String gone : List.of("regions/zhanjiang", "themes/crops", "indicators/vegetable-area")) {
            assertThat(page(gone + ".html").select(".notice").text()).contains("2026-12-01 撤下");
            assertThat(page("en/" + gone + ".html").select(".notice").text()).contains("Removed on 2026-12-01");
            assertThat(page(gone + ".html").select(".successor a")).hasSize(1);
        }
        assertThat(page("themes/crops.html").select("h1").text()).isEqualTo("种植业");
        assertThat(page("glossary.html").select("#stable-area").text()).contains("稳定面积", "改译");
        assertThat(page("glossary.html").select("#firm-area")).hasSize(1);
        String unit =
                page("units.html").select("section[aria-labelledby=gone] li").attr("id");
        assertThat(unit).startsWith("u-wuhan-2020-");
        assertThat(page("en/units.html").getElementById(unit)).isNotNull();
        assertThat(page("changes.html").select(".days").text()).contains("归错了地区");
    }

    @Test
    void whatIsHereIsNotRemoved() throws IOException {
        Files.writeString(content().resolve("removed.yaml"), """
                - {id: plants, kind: theme, date: 2026-12-01, why: 误, why_en: Wrong, successor: plant}
                """);
        assertThat(CheckRun.of(content()).out())
                .contains("'theme plants' is in removed.yaml and still in the content")
                .contains("error[unknown-successor]: no theme 'plant' in the content; did you mean 'plants'?");
    }
}
