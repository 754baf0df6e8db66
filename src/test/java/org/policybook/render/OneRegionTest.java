package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.CaseContent;

/** A site that is just begun: one document of one region, and nobody said when it was added. */
class OneRegionTest {
    private Rendered site = new Rendered(Map.of());

    @BeforeEach
    void render(@TempDir Path folder) throws Exception {
        site = Rendered.of(CaseContent.copy("cases/units/content", folder));
    }

    @Test
    void nothingIsComparedWithNobody() {
        Document region = site.page("regions/wuhan.html");
        assertThat(region.select("#alone, #compare, a[href='#alone'], a[href='#compare']"))
                .isEmpty();
        assertThat(site.page("regions/index.html").select("a[href$='#alone']")).isEmpty();
    }

    @Test
    void noPageNamesAnEditionOfNoDay() {
        assertThat(site.pages())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(site.text(path, "footer")).doesNotContain("版次"));
        assertThat(site.page("changes.html").select("#edition + .edition").text())
                .isEqualTo("未注明日期");
    }
}
