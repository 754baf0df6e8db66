package org.policybook.bench.peers;

import java.util.List;
import org.jsoup.nodes.Element;

/** The front matter of a page, ready for a layout; names are in small letters, as Hugo makes all. */
sealed interface Front {

    /**
     * A page of blocks.
     *
     * @param layout {@code page}
     * @param url from the root; Hugo would have the list of a folder beside it
     */
    record Blocks(String layout, String url, String title, String description, List<Block> blocks) implements Front {}

    /**
     * A document.
     *
     * @param layout {@code document}
     * @param jsonld the document for search engines, as JSON
     * @param day as shown; {@code date} is the same for machines
     * @param rendition what kind of text it is
     */
    record Document(
            String layout,
            String title,
            String description,
            String jsonld,
            String issuer,
            String number,
            String date,
            String day,
            List<Run> rendition,
            List<Fact> facts,
            List<Clause> clauses,
            String citenote,
            List<Citation> citations)
            implements Front {}

    /** How to cite a document in one format. */
    record Citation(String format, String id, String text) {}

    static Front of(ShownPage page) {
        Element main = page.main();
        String title = ShownPage.text(main, "h1");
        String description = page.html().expectFirst("meta[name=description]").attr("content");
        if (!page.isDocument()) {
            return new Blocks("page", "/" + page.path(), title, description, Block.all(main));
        }
        return new Document(
                "document",
                title,
                description,
                page.html().expectFirst("script[type=application/ld+json]").data(),
                ShownPage.text(main, ".letterhead"),
                ShownPage.text(main, ".doc-number"),
                main.expectFirst(".doc-date time").attr("datetime"),
                ShownPage.text(main, ".doc-date"),
                Run.line(main.expectFirst(".rendition-note")),
                Fact.all(main.expectFirst("dl.head-facts")),
                main.select("section.clause").stream().map(Clause::of).toList(),
                ShownPage.text(main, ".how-to-cite > p"),
                main.select(".cite-format").stream()
                        .map(each -> new Citation(
                                ShownPage.text(each, "h3"),
                                each.expectFirst("pre").id(),
                                each.expectFirst("pre").wholeText()))
                        .toList());
    }
}
