package org.policybook.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.SiteBuild;
import org.policybook.bench.Corpus;
import org.policybook.model.Severity;
import org.policybook.model.Workers;

/** A corpus beyond every bound of its pages: more regions than stand side by side, more documents than stand together. */
class LargeSiteTest {
    private static final long LARGEST_PAGE = 2_500_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void build() throws Exception {
        Corpus.write(Path.of("content"), folder, 70, 45, false);
        try (Workers three = Workers.of(3)) {
            publish("site", three);
        }
        publish("alone", Workers.alone());
    }

    private static void publish(String out, Workers workers) throws Exception {
        Path content = folder.resolve("content");
        SiteBuild.Checked checked = SiteBuild.check(content, workers);
        assertThat(checked.diagnostics()).noneMatch(d -> d.severity() == Severity.ERROR);
        new SiteBuild(content, Path.of("templates"), folder.resolve(out), null).publish(checked.knowledge(), workers);
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        assertThat(LinksTest.faultyLinks(BuiltSite.open(folder.resolve("site"))))
                .isEmpty();
    }

    @Test
    void noPageIsLarge() throws IOException {
        try (Stream<Path> pages = Files.walk(folder.resolve("site").toRealPath())) {
            List<Path> large = pages.filter(page -> page.toString().endsWith(".html"))
                    .filter(page -> page.toFile().length() > LARGEST_PAGE)
                    .toList();
            assertThat(large).isEmpty();
        }
    }

    /** Who reads a page that is cut short is told so, and where the rest is. */
    @Test
    void pagesSayWhatTheyLeaveOut() throws IOException {
        for (String page :
                List.of("index.html", "themes/crops.html", "references.html", "glossary.html", "changes.html")) {
            assertThat(Files.readString(folder.resolve("site").resolve(page)))
                    .as(page)
                    .contains("未在此列出");
        }
        assertThat(Files.readString(folder.resolve("site/themes/index.html"))).contains("未在此列出");
        assertThat(Files.readString(folder.resolve("site/themes/crops.html")))
                .as("where the rest is")
                .containsPattern("search\\.html\\?region=[a-z0-9-]+&amp;theme=crops");
        assertThat(Files.readString(folder.resolve("site/compare.html"))).contains("此处只列条数");
        assertThat(Files.readString(folder.resolve("site/units.html"))).contains("文件较多");
    }

    @Test
    void asManyWorkersAsOneMakeTheSameSite() throws IOException {
        assertThat(files("site")).isEqualTo(files("alone"));
    }

    private static SortedMap<String, String> files(String out) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Path root = folder.resolve(out).toRealPath();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                // As bytes: some scripts are in UTF-16.
                files.put(root.relativize(path).toString(), Files.readString(path, ISO_8859_1));
            }
        }
        return files;
    }
}
