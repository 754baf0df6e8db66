package org.policybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The other tests find their pages by walking the site; this one says which pages must be there to be found. */
@ExtendWith(SiteExtension.class)
class ContractPagesTest {
    @Test
    void everyPageOfTheContractIsThere(BuiltSite site) {
        List<String> pages = List.of(
                "index.html",
                "documents/index.html",
                "regions/index.html",
                "themes/index.html",
                "indicators/index.html",
                "compare.html",
                "targets.html",
                "references.html",
                "units.html",
                "glossary.html",
                "search.html",
                "changes.html",
                "about.html",
                "404.html",
                "feed.xml",
                "robots.txt",
                "data/documents.json",
                "data/clauses.json",
                "data/targets.json",
                "data/citations.json",
                "data/similar.json",
                "data/indicators.json",
                "data/regions.json",
                "data/themes.json",
                "data/populations.json",
                "data/glossary.json",
                "data/datapackage.json");
        assertThat(pages.stream().filter(page -> !site.has(page))).isEmpty();
    }

    @Test
    void everyDocumentHasItsPage(BuiltSite site) throws IOException {
        try (Stream<Path> documents = Files.list(BuiltSite.content().resolve("documents"))) {
            assertThat(documents
                            .map(document -> "documents/" + document.getFileName() + ".html")
                            .filter(page -> site.page(page)
                                    .filter(found -> found.ids().contains("c0"))
                                    .isEmpty()))
                    .isEmpty();
        }
    }
}
