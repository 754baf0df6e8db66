package org.policybook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** What every page's mark-up promises (contract 4): the policy that keeps it shut, and nothing that needs it opened. */
@ExtendWith(SiteExtension.class)
class MarkupTest {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

    @EveryPage
    void thePolicyStandsBeforeAllThatItGoverns(SitePage page) {
        List<Element> policies = page.html().select("meta[http-equiv=Content-Security-Policy]");
        assertThat(policies).as(page.path()).hasSize(1);
        Element policy = policies.getFirst();
        assertThat(policy.attr("content")).isEqualTo(POLICY);
        assertThat(policy.parent()).isEqualTo(page.html().head());
        assertThat(policy.previousElementSiblings().select("script, link, style"))
                .as("a policy says nothing of what stands before it")
                .isEmpty();
    }

    @EveryPage
    void nothingRunsOrPaintsInline(SitePage page) {
        assertThat(
                        page.html()
                                .select(
                                        "script:not([src]):not([type=application/ld+json]), style, base, iframe, object, embed"))
                .as(page.path())
                .isEmpty();
        assertThat(page.html().getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .filter(name -> name.equals("style") || name.startsWith("on"))
                                .map(name -> element.tagName() + " " + name)))
                .as(page.path())
                .isEmpty();
    }

    @EveryPage
    void structuredDataIsJson(SitePage page) {
        for (Element block : page.html().select("script[type=application/ld+json]")) {
            assertThatCode(() -> JsonMapper.shared().readTree(block.data()))
                    .as(page.path())
                    .doesNotThrowAnyException();
        }
    }

    @EveryPage
    void idsAreUnique(SitePage page) {
        assertThat(page.html().select("[id]").stream()
                        .collect(Collectors.groupingBy(Element::id, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue() > 1))
                .as(page.path())
                .isEmpty();
    }

    @EveryPage
    void thePageSaysWhatItIs(SitePage page) {
        assertThat(page.html().select("html").attr("lang")).as("language").isNotEmpty();
        assertThat(page.html().select("main")).as("main part").hasSize(1);
        assertThat(page.html().select("h1")).as("first heading").hasSize(1);
        assertThat(page.html().select("h1").text()).as("first heading").isNotEmpty();
        assertThat(page.html().title()).as("title").isNotBlank();
        assertThat(page.html().select("meta[name=description]").attr("content"))
                .as("description")
                .isNotBlank();
        assertThat(page.html().text()).as("what a template leaves behind").doesNotContain("${", "<#");
    }

    @EveryPage
    void theOrderOfTabsIsTheOrderOfReading(SitePage page) {
        assertThat(page.html().select("[tabindex]:not([tabindex=0]):not([tabindex=-1]), [accesskey], [autofocus]"))
                .as(page.path())
                .isEmpty();
    }

    @Test
    void titlesTellPagesApart(BuiltSite site) {
        assertThat(site.pages().stream()
                        .collect(Collectors.groupingBy(
                                page -> page.html().title(), Collectors.mapping(SitePage::path, Collectors.toList())))
                        .values()
                        .stream()
                        .filter(paths -> paths.size() > 1))
                .isEmpty();
    }

    @Test
    void pathsAreAscii(BuiltSite site) {
        assertThat(site.files("", "").stream().map(site::path).filter(path -> !path.matches("[A-Za-z0-9._/-]+")))
                .isEmpty();
    }
}
