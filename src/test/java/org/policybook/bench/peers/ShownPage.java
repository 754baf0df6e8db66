package org.policybook.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A page of a built site. Its links lead from the site's root unless they stay on the page; what works by scripts alone is
 * left out.
 *
 * @param path from the site's root, such as {@code regions/wuhan.html}
 */
public record ShownPage(String path, Document html) {
    private static final String ROOT = "https://site.invalid/";
    private static final String SCRIPTED = "[hidden], button, form, script, .desk-slot";

    /** Reads a page. */
    public static ShownPage read(Path site, String path) throws IOException {
        Document html = Jsoup.parse(Files.readString(site.resolve(path)), ROOT + path);
        html.outputSettings().prettyPrint(false);
        html.select("main").select(SCRIPTED).remove();
        html.select("main a[href]").forEach(link -> link.attr("href", target(link)));
        return new ShownPage(path, html);
    }

    /** The Chinese pages of a site, by path, in their order. */
    public static List<String> paths(Path site) throws IOException {
        Path root = site.toRealPath();
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".html") && !path.startsWith("en/"))
                    .sorted()
                    .toList();
        }
    }

    /** Whether it is one document with its clauses. */
    boolean isDocument() {
        return html.selectFirst("article.document") != null;
    }

    Element main() {
        return html.expectFirst("main");
    }

    /** Text of the first element that fits; empty where none does. */
    static String text(Element within, String css) {
        Element found = within.selectFirst(css);
        return found == null ? "" : found.text();
    }

    private static String target(Element link) {
        String to = link.attr("href");
        return to.startsWith("#") ? to : link.absUrl("href").replace(ROOT, "/");
    }

    /** Each piece of text in the main part of the page, as cut by the markup, and what its links say besides. */
    public Set<String> pieces() {
        Set<String> pieces = new TreeSet<>(main().select("a[title]").eachAttr("title"));
        main().nodeStream(TextNode.class).map(node -> node.text().strip()).forEach(pieces::add);
        pieces.remove("");
        return pieces;
    }

    /** Where its links lead. */
    public Set<String> links() {
        return new TreeSet<>(main().select("a[href]").eachAttr("href"));
    }
}
