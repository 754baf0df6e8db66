package org.policybook.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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

/** A site that is just begun: one document of one region, and nobody said when it was added. */
class OneRegionTest {
    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

    @BeforeEach
    void render(@TempDir Path folder) throws Exception {
        SiteBuild.Checked checked = SiteBuild.check(CaseContent.copy("cases/units/content", folder));
        assertThat(checked.publishable()).isTrue();
        new SiteRenderer(checked.knowledge(), clause -> List.of(), Path.of("templates"), null).render(files::put);
    }

    private Document page(String path) {
        return Jsoup.parse(new String(Objects.requireNonNull(files.get(path)), UTF_8));
    }

    @Test
    void nothingIsComparedWithNobody() {
        Document region = page("regions/wuhan.html");
        assertThat(region.select("#alone, #compare, a[href='#alone'], a[href='#compare']"))
                .isEmpty();
        assertThat(page("regions/index.html").select("a[href$='#alone']")).isEmpty();
    }

    @Test
    void noPageNamesAnEditionOfNoDay() {
        for (String path : files.keySet()) {
            if (path.endsWith(".html")) {
                assertThat(page(path).select("footer").text()).as(path).doesNotContain("版次");
            }
        }
        assertThat(page("changes.html").select("#edition + .edition").text()).isEqualTo("未注明日期");
    }
}
