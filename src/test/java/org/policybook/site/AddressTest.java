package org.policybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What needs the site's address has it where {@code --base-url} gives one, and is left out where not (contract 4). */
@ExtendWith(SiteExtension.class)
class AddressTest {
    private static final List<String> NEEDS_ADDRESS = List.of("sitemap.xml", "opensearch.xml");

    @EveryPage
    @Addressed
    void aPublishedPageNamesItsAddress(SitePage page) {
        if (page.path().endsWith("404.html")) {
            return; // stands for every address that is none
        }
        assertThat(page.html().select("link[rel=canonical]").eachAttr("href"))
                .containsExactly(SiteExtension.ADDRESS + page.path().replaceFirst("(^|/)index\\.html$", "$1"));
    }

    @EveryPage
    void aPageWithoutAddressMakesNoneUp(SitePage page) {
        assertThat(page.html().select("link[rel=canonical], link[hreflang], link[rel=search]"))
                .isEmpty();
    }

    @Test
    void theSiteMapListsEveryPageOnce(@Addressed BuiltSite site) throws IOException {
        List<String> listed = Jsoup.parse(Files.readString(site.folder().resolve("sitemap.xml")), Parser.xmlParser())
                .select("loc")
                .eachText();
        assertThat(listed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(site.pages().stream()
                        .map(SitePage::path)
                        .filter(path -> !path.endsWith("404.html"))
                        .map(path -> SiteExtension.ADDRESS + path.replaceFirst("(^|/)index\\.html$", "$1"))
                        .toList());
    }

    @Test
    void theSearchDescriptionLeadsToTheSearchPage(@Addressed BuiltSite site) throws IOException {
        assertThat(Jsoup.parse(Files.readString(site.folder().resolve("opensearch.xml")), Parser.xmlParser())
                        .select("Url[type=text/html]")
                        .eachAttr("template"))
                .singleElement()
                .asString()
                .startsWith(SiteExtension.ADDRESS + "search.html?")
                .contains("{searchTerms}");
    }

    @Test
    void withoutAnAddressThoseFilesAreLeftOut(BuiltSite site) {
        assertThat(NEEDS_ADDRESS.stream().filter(site::has)).isEmpty();
    }
}
