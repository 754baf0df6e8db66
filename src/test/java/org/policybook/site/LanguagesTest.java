package org.policybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page has its twin in the other language, at the same address and with the same anchors. */
@ExtendWith(SiteExtension.class)
class LanguagesTest {
    @Test
    void everyPageHasItsTwin(BuiltSite site) {
        List<String> chinese = paths(site, false);
        List<String> english = paths(site, true);
        assertThat(english).isEqualTo(chinese);
    }

    private static List<String> paths(BuiltSite site, boolean english) {
        return site.pages().stream()
                .map(SitePage::path)
                .filter(path -> path.startsWith("en/") == english)
                .map(path -> english ? path.substring(3) : path)
                .toList();
    }

    @EveryPage
    void theTwinHasTheSameAnchors(SitePage page, BuiltSite site) {
        if (page.path().startsWith("en/")) {
            Optional<SitePage> twin = site.page(page.path().substring(3));
            assertThat(twin).isPresent();
            assertThat(page.ids()).isEqualTo(twin.get().ids());
        }
    }

    @EveryPage
    void aPageIsInTheLanguageOfItsFolder(SitePage page) {
        boolean english = page.path().startsWith("en/");
        assertThat(page.html().select("html").attr("lang")).isEqualTo(english ? "en" : "zh-CN");
        assertThat(page.html().select("a.language")).hasSize(1);
        if (english) {
            List<String> unmarked = page.html().body().select("*").stream()
                    .filter(element -> !element.nameIs("script"))
                    .filter(element -> element.closest("[lang^=zh]") == null)
                    .flatMap(element -> element.textNodes().stream())
                    .map(TextNode::text)
                    .filter(text -> text.codePoints()
                            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                    .toList();
            assertThat(unmarked).isEmpty();
        }
    }

    @Addressed
    @EveryPage
    void bothAddressesAreNamed(SitePage page) {
        List<String> languages = page.html().select("link[rel=alternate][hreflang]").stream()
                .map(link -> link.attr("hreflang"))
                .toList();
        assertThat(languages).containsExactly("zh-CN", "en");
    }
}
