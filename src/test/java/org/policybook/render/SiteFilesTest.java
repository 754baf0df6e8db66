package org.policybook.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policybook.SiteBuild;
import org.policybook.model.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The files beside the pages: sitemap, feed, robots, OpenSearch description. */
class SiteFilesTest {
    private static final Path SMALL = Path.of("src/test/resources/small/content");

    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    private List<String> leftOut = List.of();

    private void render(@Nullable String baseUrl) throws IOException {
        SiteBuild.Checked checked = SiteBuild.check(SMALL);
        SiteRenderer renderer =
                new SiteRenderer(checked.knowledge(), clause -> List.of(), Path.of("templates"), baseUrl);
        renderer.render(files::put);
        leftOut = renderer.leftOut();
    }

    private String text(String file) {
        return new String(Objects.requireNonNull(files.get(file)), UTF_8);
    }

    private Document xml(String file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(text(file).getBytes(UTF_8)));
    }

    private static List<String> texts(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static List<String> attributes(Document document, String name, String attribute) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            values.add(((Element) nodes.item(i)).getAttribute(attribute));
        }
        return values;
    }

    @Test
    void sitemapNamesEveryPageWithItsTwins() throws Exception {
        render("https://example.org/p");
        Document sitemap = xml("sitemap.xml");
        List<String> pages = files.keySet().stream()
                .filter(file -> file.endsWith(".html") && !file.endsWith("404.html"))
                .map(file -> "https://example.org/p/" + file.replaceFirst("(^|/)index\\.html$", "$1"))
                .toList();
        assertThat(texts(sitemap, "loc")).containsExactlyInAnyOrderElementsOf(pages);
        assertThat(attributes(sitemap, "link", "hreflang"))
                .hasSize(2 * pages.size())
                .contains("zh-CN", "en");
        assertThat(attributes(sitemap, "link", "href"))
                .contains("https://example.org/p/about.html", "https://example.org/p/en/about.html");
    }

    @Test
    void theSitemapOfVeryManyPagesIsTheIndexOfSeveralFiles() throws Exception {
        Path templates = Path.of("templates");
        Scene scene = new SiteRenderer(
                        SiteBuild.check(SMALL).knowledge(), clause -> List.of(), templates, "https://example.org/p")
                .scene(WordingFile.read(templates, "zh"), List.of(Language.ZH));
        List<Frame> pages = IntStream.range(0, 25)
                .mapToObj(page -> scene.frame("page-" + page + ".html", "", "", "", ""))
                .toList();
        Sitemap.write(files::put, scene.site(), pages, 10);
        assertThat(texts(xml("sitemap.xml"), "loc"))
                .containsExactly(
                        "https://example.org/p/sitemap-1.xml",
                        "https://example.org/p/sitemap-2.xml",
                        "https://example.org/p/sitemap-3.xml");
        List<String> named = new ArrayList<>();
        for (String part : List.of("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml")) {
            assertThat(texts(xml(part), "loc")).hasSizeLessThanOrEqualTo(10);
            named.addAll(texts(xml(part), "loc"));
        }
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(pages.stream()
                        .map(page -> "https://example.org/p/" + page.path())
                        .toList());
    }

    @Test
    void robotsNamesTheSitemapOnlyWhereThereIsOne() throws Exception {
        render("https://example.org/p/");
        assertThat(text("robots.txt")).endsWith("\nSitemap: https://example.org/p/sitemap.xml\n");
        render(null);
        assertThat(text("robots.txt")).isEqualTo("User-agent: *\nAllow: /\n");
    }

    @Test
    void openSearchDescriptionLeadsToTheSearchPage() throws Exception {
        render("https://example.org/p");
        Document description = xml("opensearch.xml");
        assertThat(texts(description, "ShortName")).containsExactly("帮扶 & <对照>");
        assertThat(attributes(description, "Url", "template"))
                .contains("https://example.org/p/search.html?q={searchTerms}");
    }

    @Test
    void withoutAnAddressWhatNeedsOneIsLeftOutAndNamed() throws Exception {
        render(null);
        assertThat(files).doesNotContainKeys("sitemap.xml", "opensearch.xml");
        assertThat(leftOut).containsExactly("sitemap.xml", "opensearch.xml");
        assertThat(attributes(xml("feed.xml"), "link", "href"))
                .containsExactly("index.html", "documents/zhanjiang-2019.html", "documents/wuhan-2020.html");
    }

    @Test
    void feedTellsOfDocumentsByTheDayTheyWereAdded() throws Exception {
        render("https://example.org/p");
        assertThat(leftOut).isEmpty();
        Document feed = xml("feed.xml");
        assertThat(texts(feed, "title")).containsExactly("帮扶 & <对照>", "方案 <1> & 2", "要点");
        assertThat(texts(feed, "updated"))
                .containsExactly("2026-11-21T00:00:00Z", "2026-11-21T00:00:00Z", "2026-11-20T00:00:00Z");
        assertThat(texts(feed, "id"))
                .containsExactly(
                        "tag:policybook.org,2026:feed.xml",
                        "tag:policybook.org,2026:documents/zhanjiang-2019.html",
                        "tag:policybook.org,2026:documents/wuhan-2020.html");
        assertThat(texts(feed, "summary").getFirst()).contains("[湛农通〔2019〕1号]");
        assertThat(attributes(feed, "link", "href")).contains("https://example.org/p/documents/wuhan-2020.html");
    }

    @Test
    void everyLanguageHasItsFeed() throws Exception {
        render("https://example.org/p");
        Document feed = xml("en/feed.xml");
        assertThat(texts(feed, "title")).containsExactly("Plans & <b>figures</b>", "Scheme <1> & 2", "Key points");
        assertThat(texts(feed, "id")).contains("tag:policybook.org,2026:en/documents/wuhan-2020.html");
        assertThat(attributes(feed, "link", "href"))
                .contains("https://example.org/p/en/", "https://example.org/p/en/documents/wuhan-2020.html");
    }
}
