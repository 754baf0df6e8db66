package org.policybook.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.policybook.SiteBuild;

/** The pages of a content without errors and without similar measures, in memory. */
record Rendered(Map<String, byte[]> files) {
    static Rendered of(Path content) throws IOException {
        SiteBuild.Checked checked = SiteBuild.check(content);
        assertThat(checked.publishable()).as(checked.diagnostics().toString()).isTrue();
        Map<String, byte[]> files = new ConcurrentSkipListMap<>();
        new SiteRenderer(checked.knowledge(), clause -> List.of(), Path.of("templates"), null).render(files::put);
        return new Rendered(files);
    }

    /** The paths of all pages, from the root of the site. */
    List<String> pages() {
        return files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
    }

    Document page(String path) {
        return Jsoup.parse(new String(Objects.requireNonNull(files.get(path), path), UTF_8));
    }

    /** The words of what {@code selector} finds on a page. */
    String text(String path, String selector) {
        return page(path).select(selector).text();
    }
}
