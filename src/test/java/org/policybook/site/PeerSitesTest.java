package org.policybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.SiteBuild;
import org.policybook.bench.Corpus;
import org.policybook.bench.peers.PeerSites;
import org.policybook.bench.peers.ShownPage;
import org.policybook.model.Workers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The sites of other generators that builds are compared with are given all that our pages say. */
class PeerSitesTest {
    private static final Path LAYOUTS = Path.of("src/test/resources/peers");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void write() throws Exception {
        Corpus.write(Path.of("content"), folder, 5, 5, false);
        try (Workers workers = Workers.alone()) {
            Path content = folder.resolve("content");
            SiteBuild.Checked checked = SiteBuild.check(content, workers);
            new SiteBuild(content, Path.of("templates"), folder.resolve("site"), null)
                    .publish(checked.knowledge(), workers);
        }
        PeerSites.write(folder.resolve("site"), LAYOUTS, folder);
    }

    /** Every piece of text and every link of ours stands in front matter, in Markdown or in the layouts. */
    @Test
    void hugoIsGivenAllThatOurPagesSay() throws IOException {
        String layouts = layouts("hugo");
        for (String path : ShownPage.paths(folder.resolve("site"))) {
            ShownPage ours = ShownPage.read(folder.resolve("site"), path);
            String file =
                    path.replaceFirst("(^|/)index\\.html$", "$1_index.html").replaceFirst("html$", "md");
            String given =
                    plain(given(Files.readString(folder.resolve("hugo/content").resolve(file)))) + layouts;
            assertThat(ours.pieces()).as(path).isNotEmpty().allMatch(piece -> given.contains(plain(piece)));
            assertThat(ours.links()).as(path).allMatch(link -> given.contains(link.replaceFirst("^#", "")));
        }
    }

    @Test
    void eleventyIsGivenTheSameAsHugo() throws IOException {
        UnaryOperator<String> bare = text -> text.replaceFirst("^---json\n", "").replaceFirst("\n---\n", "\n\n");
        for (String path : List.of("documents/doc-1.md", "regions/region-1.md", "glossary.md")) {
            String text = Files.readString(folder.resolve("eleventy/content").resolve(path));
            assertThat(bare.apply(text))
                    .as(path)
                    .isEqualTo(Files.readString(folder.resolve("hugo/content").resolve(path)));
        }
    }

    /** What would make Hugo and Eleventy read something else than was written. */
    @Test
    void textsArePartedLikeTheClauses() throws IOException {
        String text = Files.readString(folder.resolve("hugo/content/documents/doc-1.md"));
        int end = endOfFront(text);
        JsonNode front = new ObjectMapper().readTree(text.substring(0, end));
        assertThat(text.substring(end).split("(?m)^\\*\\*\\*$", -1))
                .hasSize(front.get("clauses").size());
    }

    /** All values of the front matter, and the text below without the marks that Markdown takes away. */
    private static String given(String file) throws IOException {
        int end = endOfFront(file);
        JsonNode front = new ObjectMapper().readTree(file.substring(0, end));
        return values(front) + file.substring(end).replace("\\", "");
    }

    private static int endOfFront(String file) {
        return file.indexOf("}\n\n") + 1;
    }

    private static String values(JsonNode node) {
        return node.isContainer()
                ? node.valueStream().map(PeerSitesTest::values).collect(Collectors.joining("\n"))
                : node.asString();
    }

    private static String layouts(String peer) throws IOException {
        try (Stream<Path> files = Files.walk(LAYOUTS.resolve(peer))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(plain(Files.readString(file)));
            }
            return text.toString();
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }
}
