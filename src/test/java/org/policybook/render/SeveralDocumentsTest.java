package org.policybook.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.CaseContent;
import org.policybook.SiteBuild;

/** A region with documents of two years, whose clauses and figures stand mixed; the figures of the second await review. */
class SeveralDocumentsTest {
    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

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

    private void render() throws IOException {
        SiteBuild.Checked checked = SiteBuild.check(content);
        assertThat(checked.publishable()).as(checked.diagnostics().toString()).isTrue();
        new SiteRenderer(checked.knowledge(), clause -> List.of(), Path.of("templates"), null).render(files::put);
    }

    private Document page(String path) {
        return Jsoup.parse(new String(Objects.requireNonNull(files.get(path)), UTF_8));
    }

    @Test
    void clausesAndFiguresTellTheirDocument() throws IOException {
        render();
        assertThat(page("themes/crops.html").select("#r-wuhan .document-fact").eachText())
                .containsExactly("2020 年度", "2021 年度", "2020 年度", "2021 年度");
        assertThat(page("compare.html")
                        .select("[data-region=wuhan] .document-fact")
                        .eachText())
                .containsExactly("2020 年度", "2021 年度");
        assertThat(page("regions/wuhan.html")
                        .select(".region-theme .document-fact")
                        .eachText())
                .containsExactly("2020 年度", "2021 年度", "2020 年度", "2021 年度");
        assertThat(page("regions/wuhan.html")
                        .select(".unit-clauses .document-fact")
                        .eachText())
                .containsExactly("2020 年度", "2021 年度");
    }

    @Test
    void theOnlyDocumentOfARegionNeedsNoMark() throws IOException {
        render();
        assertThat(page("themes/crops.html").select("#r-zhanjiang .document-fact"))
                .isEmpty();
        assertThat(page("regions/zhanjiang.html").select(".document-fact")).isEmpty();
    }

    @Test
    void documentsOfOneYearAreToldApartByTheirTitles() throws IOException {
        add("wuhan-more", "period: 2020");
        render();
        assertThat(page("compare.html")
                        .select("[data-region=wuhan] .document-fact")
                        .eachText())
                .containsExactly("要点", "2021 年度", "wuhan-more");
    }
}
