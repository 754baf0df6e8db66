package org.policybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language is its file of words: one that nobody has thought of makes a third twin of every page. */
class ThirdLanguageTest {
    private static final String MARK = "¤";

    /** Keys whose texts are conventions, addresses or samples of a number, and no words. */
    private static final Pattern NO_WORDS =
            Pattern.compile("(?:language|number|list|sentence)\\..*|brackets.*|.*\\.href|date\\.pattern|.*\\.before");

    /** What is the same in every language: ids, codes, file names and names of formats. */
    private static final Pattern SAME = Pattern.compile("[a-z]+(?:-?[a-z0-9_]+)*(?:/[a-z0-9-]+)?(?:\\.[a-z]+)?"
            + "|[A-Z_]+|[0-9]+[a-z]?(?:-[0-9a-z]+)*|GB/T 7714(?:-2015)?|BibTeX|RIS|CC BY 4\\.0|[A-D]|c?[0-9.,–]+");

    @TempDir
    private Path folder;

    private Path content;
    private Path templates;

    @BeforeEach
    void copy() throws IOException {
        content = folder.resolve("content");
        templates = folder.resolve("templates");
        copyTree(Path.of("src/test/resources/small/content"), content);
        copyTree(Path.of("templates"), templates);
        edit(content.resolve("site.yaml"), text -> text.replace("[zh, en]", "[zh, en, xx]"));
        Files.writeString(templates.resolve("i18n/xx.yaml"), marked());
    }

    /** The English words, each with a mark, under another tag. */
    private static String marked() throws IOException {
        return Files.readAllLines(Path.of("templates/i18n/en.yaml")).stream()
                .map(line -> {
                    int colon = line.indexOf(": ");
                    if (colon < 0 || line.startsWith("#")) {
                        return line;
                    }
                    String key = line.substring(0, colon);
                    String text = line.substring(colon + 2);
                    return switch (key) {
                        case "language.tag" -> key + ": fr";
                        case "language.folder" -> key + ": xx/";
                        case "language.name" -> key + ": Autre";
                        case "number.point" -> key + ": \",\"";
                        case "number.group" -> key + ": \".\"";
                        default -> NO_WORDS.matcher(key).matches() ? line : key + ": " + withMark(text);
                    };
                })
                .toList()
                .stream()
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static String withMark(String text) {
        boolean quoted = text.startsWith("\"") || text.startsWith("'");
        return quoted ? text.charAt(0) + MARK + text.substring(1) : "\"" + MARK + text.replace("\"", "\\\"") + "\"";
    }

    private BuiltSite build() throws IOException {
        return BuiltSite.build(
                content, templates, folder.resolve("site"), URI.create("https://policies.example/where/"));
    }

    @Test
    void everyPageHasAThirdTwin() throws IOException {
        BuiltSite site = build();
        List<SitePage> third = site.pages().stream()
                .filter(page -> page.path().startsWith("xx/"))
                .toList();
        assertThat(third).hasSize(site.pages().size() / 3);
        assertThat(site.has("xx/feed.xml")).isTrue();
        for (SitePage page : third) {
            String path = page.path().substring(3);
            assertThat(page.ids())
                    .as(path)
                    .isEqualTo(site.page(path).orElseThrow().ids());
            assertThat(page.html().select("html").attr("lang")).isEqualTo("fr");
            assertThat(page.html().select("a.language").eachText()).containsExactly("中文", "English");
            assertThat(page.html().select("link[hreflang]").eachAttr("hreflang"))
                    .containsExactly("zh-CN", "en", "fr");
            assertThat(page.html().select("a.skip").text()).startsWith(MARK);
        }
        assertThat(site.page("index.html").orElseThrow().html().select("a.language"))
                .extracting(Element::text)
                .containsExactly("English", "Autre");
        assertThat(site.page("xx/search.html").orElseThrow().html().select("html[data-content=en]"))
                .hasSize(1);
        assertThat(Files.readString(site.folder().resolve("sitemap.xml")))
                .contains("hreflang=\"fr\" href=\"https://policies.example/where/xx/\"");
    }

    @Test
    void contentWithoutItsWordsIsEnglishAndMarkedSo() throws IOException {
        BuiltSite site = build();
        SitePage theme = site.page("xx/themes/crops.html").orElseThrow();
        assertThat(theme.html().select("h1 [lang=en]").text()).isEqualTo("Crops");
        assertThat(theme.html().title()).startsWith("Crops");
        assertThat(site.page("xx/targets.html")
                        .orElseThrow()
                        .html()
                        .select("main table")
                        .text())
                .contains("¤about 45.000 ¤mu¤ (3.000 ha)");
        for (SitePage page : site.pages()) {
            if (page.path().startsWith("xx/")) {
                List<String> unmarked = page.html().body().select("*").stream()
                        .filter(element -> !element.nameIs("script") && !element.nameIs("option"))
                        // A text that is interrupted by content bears its mark in its first piece.
                        .filter(element -> !element.text().contains(MARK))
                        .filter(element ->
                                element.closest("[lang=en], [lang^=zh], .prose, pre, .citation, p[id^=cite-]") == null)
                        .flatMap(element -> element.textNodes().stream())
                        .map(TextNode::text)
                        .filter(ThirdLanguageTest::isEnglish)
                        .toList();
                assertThat(unmarked).as(page.path()).isEmpty();
            }
        }
    }

    private static boolean isEnglish(String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                && Stream.of(text.strip().split("[\\s·/（）()\\[\\]]+"))
                        .anyMatch(word -> !SAME.matcher(word).matches());
    }

    @Test
    void aTextThatIsMissingOrThatNobodyAsksForStopsTheBuild() throws IOException {
        Path words = templates.resolve("i18n/xx.yaml");
        edit(words, text -> text.replace("about.title:", "about.titel:"));
        assertThatThrownBy(this::build).hasMessageContaining("i18n/xx.yaml has no text 'about.title'");
        edit(words, text -> text.replace("about.titel:", "about.title:") + "about.more: more\n");
        assertThatThrownBy(this::build)
                .hasMessageContaining("i18n/xx.yaml has a text 'about.more' that no page asks for");
        Files.delete(words);
        assertThatThrownBy(this::build)
                .hasMessageContaining("site.yaml names the language 'xx', which has no file of words");
    }

    private static void edit(Path file, UnaryOperator<String> change) throws IOException {
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
