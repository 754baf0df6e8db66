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

/** Figures that await review: no page counts them as figures, and none is silent about them. */
class UnreviewedFiguresTest {
    private Path targets = Path.of("");
    private String reviewed = "";
    private String unreviewed = "";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path content;

    @BeforeEach
    void content() throws IOException {
        CaseContent.copy("small/content", content);
        targets = content.resolve("documents/wuhan-2020/targets.yaml");
        reviewed = Files.readString(targets);
        unreviewed = reviewed.replace("  clause: 1-1\n", "  clause: 1-1\n  status: candidate\n")
                .replace("id: vegetable-area", "id: unreviewed");
    }

    private Rendered render(String figures) throws IOException {
        Files.writeString(targets, figures);
        return Rendered.of(content);
    }

    @Test
    void theyAreCountedBesideTheReviewedOnesByOneRule() throws IOException {
        Rendered site = render(reviewed + unreviewed);
        String both = "1 个数字，另 1 个待复核";
        assertThat(site.text("index.html", ".region-card:first-child .region-card-counts"))
                .endsWith(both);
        assertThat(site.text("index.html", ".board-cell[href$=r-wuhan] b")).isEqualTo("1");
        assertThat(site.text("index.html", ".board-cell[href$=r-wuhan] .board-unit"))
                .isEqualTo("个数字，另 1 个待复核");
        assertThat(site.text("index.html", "tfoot td:nth-child(2)")).isEqualTo("没有");
        assertThat(site.text("themes/crops.html", "a[href=#r-wuhan]")).endsWith(both);
        assertThat(site.text("compare.html", "[data-region=wuhan] .matrix-extent"))
                .endsWith(both);
        assertThat(site.text("regions/wuhan.html", ".document-facts")).contains(both);
        assertThat(site.text("regions/wuhan.html", ".profile")).contains("1，另 1 个待复核");
        assertThat(site.text("documents/wuhan-2020.html", "main")).contains("；数字 1，另 1 个待复核（");
        assertThat(site.text("en/compare.html", "[data-region=wuhan] .matrix-extent"))
                .endsWith("1 figure, 1 more awaits review");
    }

    @Test
    void aCellWithNoOthersDoesNotSayThatThereAreNone() throws IOException {
        Rendered site = render(unreviewed);
        assertThat(site.text("index.html", ".board-cell[href$=r-wuhan] .board-unit"))
                .isEqualTo("条措施，另 1 个数字待复核");
        assertThat(site.text("index.html", ".board-legend"))
                .contains("没有已复核的数字")
                .doesNotContain("有措施而没有数字");
        for (String cell : List.of(
                site.text("themes/crops.html", "a[href=#r-wuhan]"),
                site.text("compare.html", "[data-region=wuhan] .matrix-extent"))) {
            assertThat(cell).contains("数字待复核", "没有已复核的数字，另 1 个待复核").doesNotContain("无量化");
        }
        assertThat(site.text("regions/wuhan.html", ".region-theme .extent-word"))
                .isEqualTo("数字待复核");
    }

    @Test
    void compareSaysOnceThatAFigureAwaitsReview() throws IOException {
        Rendered site = render(unreviewed);
        assertThat(site.text("compare.html", "[data-region=wuhan] .badge.candidate"))
                .isEqualTo("待复核");
    }

    @Test
    void whereAllAreReviewedNothingIsSaidOfReview() throws IOException {
        Rendered site = render(reviewed);
        for (String page : List.of("index.html", "themes/crops.html", "compare.html", "regions/wuhan.html")) {
            assertThat(site.text(page, "main")).as(page).doesNotContain("待复核", "已复核的数字");
        }
    }
}
