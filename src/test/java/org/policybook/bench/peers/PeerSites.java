package org.policybook.bench.peers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the Chinese pages of a built site as sites of Hugo and of Eleventy: {@code PeerSites SITE LAYOUTS OUT}, to
 * {@code OUT/hugo} and {@code OUT/eleventy}; LAYOUTS holds what the two need besides content.
 *
 * <p>Every page has the same information as ours and the same links. A document's page has, clause by clause,
 * number, heading, permalink, themes, instruments, responsible units, text, figures with their quotes, similar measures with
 * their summaries, and how to cite it; and the document's facts, contents, citations and JSON-LD. What our build concludes
 * (which measures are similar, verdicts, coverage, counts, which words of a text are terms or citations and where these
 * lead) the peers are given ready-made, in front matter, and as links in the Markdown of the texts; the clauses' texts are
 * parted by rules. They read that, turn Markdown into HTML, lay out and write.
 *
 * <p>Search of theirs, by Pagefind, is told to read the documents and the glossary, as ours does, without contents, similar
 * measures and citations.
 *
 * <p>They lack what is no text of a page: buttons, forms and attributes for scripts, style, the files of {@code data/},
 * the search index and the feed.
 */
public final class PeerSites {
    private static final String BETWEEN_CLAUSES = "***\n\n";

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();
    private final Path out;

    private PeerSites(Path out) {
        this.out = out;
    }

    /** As the class says; 2 in the exit status for wrong usage. */
    public static void main(String... args) throws IOException {
        if (args.length != 3) {
            System.err.println("PeerSites SITE LAYOUTS OUT");
            System.exit(2);
        }
        write(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    }

    /** Writes both sites. */
    public static void write(Path site, Path layouts, Path out) throws IOException {
        copy(layouts, out);
        PeerSites sites = new PeerSites(out);
        for (String path : ShownPage.paths(site)) {
            sites.page(ShownPage.read(site, path));
        }
    }

    private void page(ShownPage page) throws IOException {
        String front = json.writeValueAsString(Front.of(page));
        String body = page.main().select("section.clause").stream()
                .map(ClauseText::of)
                .collect(Collectors.joining(BETWEEN_CLAUSES));
        String name = page.path().replaceFirst("\\.html$", ".md");
        write(
                out.resolve("hugo/content").resolve(name.replaceFirst("(^|/)index\\.md$", "$1_index.md")),
                front + "\n\n" + body);
        write(out.resolve("eleventy/content").resolve(name), "---json\n" + front + "\n---\n" + body);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(to.resolve(from.relativize(file).toString()), Files.readString(file));
            }
        }
    }
}
