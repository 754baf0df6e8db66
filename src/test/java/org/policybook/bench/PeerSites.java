package org.policybook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes a corpus as sites of Hugo and of Eleventy: a page a document with its clauses, units and figures, and lists. */
final class PeerSites {
    private static final String HUGO_HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }} · {{ .Site.Title }}</title>
            <link rel="stylesheet" href="/site.css"></head><body><header><a href="/">{{ .Site.Title }}</a></header><main>
            """;
    private static final String FOOT = "</main><footer>CC BY 4.0</footer></body></html>\n";
    private static final String FIGURES_HEAD =
            "<table><thead><tr><th>数据</th><th>口径</th><th>条款</th></tr></thead><tbody>\n";

    private final Path hugo;
    private final Path eleventy;

    PeerSites(Path out) {
        this.hugo = out.resolve("hugo");
        this.eleventy = out.resolve("eleventy");
    }

    /** Writes templates and settings. */
    void frames() throws IOException {
        write(hugo.resolve("config.toml"), """
                title = "政策样本"
                baseURL = "https://example.org/"
                disableKinds = ["RSS"]
                [taxonomies]
                region = "regions"
                theme = "themes"
                [markup.goldmark.parser.attribute]
                title = true
                """);
        write(hugo.resolve("layouts/_default/single.html"), HUGO_HEAD + """
                        <h1>{{ .Title }}</h1>
                        <dl><dt>地区</dt><dd><a href="/regions/{{ .Params.region }}/">{{ .Params.place }}</a></dd>
                        <dt>发文机关</dt><dd>{{ .Params.issuer }}</dd><dt>发文字号</dt><dd>{{ .Params.number }}</dd>
                        <dt>日期</dt><dd>{{ .Date.Format "2006-01-02" }}</dd></dl>
                        <nav>{{ .TableOfContents }}</nav>
                        {{ .Content }}
                        """ + FIGURES_HEAD + """
                        {{ range .Params.figures }}<tr><td>{{ .quote }}</td><td>{{ .scope }}</td><td><a href="#c{{ .clause }}">{{ .clause }}</a></td></tr>
                        {{ end }}</tbody></table>
                        """ + FOOT);
        write(hugo.resolve("layouts/_default/list.html"), HUGO_HEAD + """
                        <h1>{{ .Title }}</h1>
                        <ul>{{ range (.Paginate .Pages 100).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
                        {{ end }}</ul>
                        """ + FOOT);
        write(eleventy.resolve("eleventy.config.js"), """
                module.exports = (config) => ({ dir: { input: "content", output: "public", includes: "../layouts" } });
                """);
        write(eleventy.resolve("layouts/document.njk"), """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>{{ title }} · 政策样本</title>
                <link rel="stylesheet" href="/site.css"></head><body><header><a href="/">政策样本</a></header><main>
                <h1>{{ title }}</h1>
                <dl><dt>地区</dt><dd><a href="/regions/{{ region }}/">{{ place }}</a></dd>
                <dt>发文机关</dt><dd>{{ issuer }}</dd><dt>发文字号</dt><dd>{{ number }}</dd><dt>日期</dt><dd>{{ issued }}</dd></dl>
                {{ content | safe }}
                """ + FIGURES_HEAD + """
                        {% for f in figures %}<tr><td>{{ f.quote }}</td><td>{{ f.scope }}</td><td><a href="#c{{ f.clause }}">{{ f.clause }}</a></td></tr>
                        {% endfor %}</tbody></table>
                        """ + FOOT);
        write(eleventy.resolve("content/list.njk"), """
                ---
                pagination: { data: collections.all, size: 100 }
                permalink: "list/{{ pagination.pageNumber }}/index.html"
                eleventyExcludeFromCollections: true
                ---
                <ul>{% for page in pagination.items %}<li><a href="{{ page.url }}">{{ page.data.title }}</a></li>
                {% endfor %}</ul>
                """);
    }

    /** Writes one document for both. */
    void document(Sample.Document document) throws IOException {
        StringBuilder front = new StringBuilder("---\n");
        front.append("title: \"").append(document.title()).append("\"\n");
        front.append("region: ").append(document.region().id()).append('\n');
        front.append("place: ").append(document.region().name()).append('\n');
        front.append("issuer: ").append(document.issuer()).append('\n');
        front.append("number: ").append(document.number()).append('\n');
        front.append("issued: \"").append(document.date()).append("\"\n");
        front.append("date: ").append(document.date()).append('\n');
        front.append("figures:\n");
        for (Sample.Figure figure : document.figures()) {
            front.append("  - {quote: \"").append(figure.quote()).append("\", scope: \"");
            front.append(figure.question().name())
                    .append("\", clause: \"")
                    .append(figure.clause())
                    .append("\"}\n");
        }
        String themes = document.clauses().stream()
                .flatMap(clause -> clause.themes().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        StringBuilder body = new StringBuilder();
        for (Sample.Clause clause : document.clauses()) {
            if (clause.level() > 0) {
                body.append("#".repeat(clause.level() + 1)).append(' ').append(clause.number());
                body.append(clause.heading())
                        .append(" {#c")
                        .append(clause.path())
                        .append("}\n\n");
            }
            body.append(ContentFiles.text(clause));
        }
        String file = document.id() + ".md";
        write(
                hugo.resolve("content/documents").resolve(file),
                front + "regions: [" + document.region().id() + "]\nthemes: [" + themes + "]\n---\n" + body);
        write(eleventy.resolve("content/documents").resolve(file), front + "layout: document.njk\n---\n" + body);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
