package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.CaseContent;

/** A region with documents of two years, whose clauses and figures stand mixed; the figures of the second await review. */
class SeveralDocumentsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path content;

    @BeforeEach
    void content() throws IOException {
        CaseContent.copy("small/content", content);
        add("wuhan-2021", "period: 2021");
    }

    /** Adds the like of the document of 2020, whose figure nobody has reviewed. */
    private void add(String id, String period) throws IOException {
        Path from = content.resolve("documents/wuhan-2020");
        Path to = Files.createDirectories(content.resolve("documents").resolve(id));
        for (String file : List.of("document.md", "document.en.md", "targets.yaml")) {
            Files.copy(from.resolve(file), to.resolve(file));
        }
        CaseContent.replace(to.resolve("document.md"), "period: 2020", period);
        CaseContent.replace(to.resolve("document.md"), "title: 要点", "title: " + id);
        CaseContent.replace(to.resolve("targets.yaml"), "  clause: 1-1\n", "  clause: 1-1\n  status: candidate\n");
    }

    @Test
    void clausesAndFiguresTellTheirDocument() throws IOException {
        Rendered site = Rendered.of(content);
        assertThat(site.page("themes/crops.html")
                        .select("#r-wuhan .document-fact")
                        .eachText())
                .containsExactly("2020 年度", "2021 年度", "2020 年度", "2021 年度");
        assertThat(site.page("compare.html")
                        .select("[data-region=wuhan] .document-fact")
                        .eachText())
                .containsExactly("2020 年度", "2021 年度");
        assertThat(site.page("regions/wuhan.html")
                        .select(".region-theme .document-fact")
                        .eachText())
                .containsExactly("2020 年度", "2021 年度", "2020 年度", "2021 年度");
        assertThat(site.page("regions/wuhan.html")
                        .select(".unit-clauses .document-fact")
                        .eachText())
                .containsExactly("2020 年度", "2021 年度");
    }

    @Test
    void aPlanOfSeveralYearsIsToldByTheFirstAndTheLast() throws IOException {
        add("wuhan-2022", "period: 2020-2022");
        Rendered site = Rendered.of(content);
        assertThat(site.page("compare.html")
                        .select("[data-region=wuhan] .document-fact")
                        .eachText())
                .containsExactly("2020 年度", "2021 年度", "2020—2022 年");
    }

    @Test
    void theOnlyDocumentOfARegionNeedsNoMark() throws IOException {
        Rendered site = Rendered.of(content);
        assertThat(site.page("themes/crops.html").select("#r-zhanjiang .document-fact"))
                .isEmpty();
        assertThat(site.page("regions/zhanjiang.html").select(".document-fact")).isEmpty();
    }

    @Test
    void documentsOfOneYearAreToldApartByTheirTitles() throws IOException {
        add("wuhan-more", "period: 2020");
        Rendered site = Rendered.of(content);
        assertThat(site.page("compare.html")
                        .select("[data-region=wuhan] .document-fact")
                        .eachText())
                .containsExactly("要点", "2021 年度", "wuhan-more");
    }
}
