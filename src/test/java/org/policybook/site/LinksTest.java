package org.policybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every internal link and anchor resolves, in the pages and in everything else that points at them. */
@ExtendWith(SiteExtension.class)
class LinksTest {
    private static final Pattern CSS_URL =
            Pattern.compile("url\\(\\s*['\"]?([^'\")]+)['\"]?\\s*\\)|@import\\s+['\"]([^'\"]+)");

    /** Attributes that name ids on the same page, one or several with spaces between. */
    private static final List<String> ID_ATTRIBUTES = List.of(
            "for",
            "form",
            "list",
            "headers",
            "popovertarget",
            "aria-labelledby",
            "aria-describedby",
            "aria-details",
            "aria-controls",
            "aria-owns",
            "aria-activedescendant",
            "aria-errormessage",
            "aria-flowto");

    @Test
    void linksLeadSomewhere(BuiltSite site) {
        assertThat(faultyLinks(site)).isEmpty();
    }

    @Test
    void linksOfAPublishedSiteLeadSomewhere(@Addressed BuiltSite site) {
        assertThat(faultyLinks(site)).isEmpty();
    }

    @EveryPage
    void idsThatAttributesNameAreThere(SitePage page) {
        List<String> missing = ID_ATTRIBUTES.stream()
                .flatMap(attribute -> page.html().select("[" + attribute + "]").stream()
                        .flatMap(element -> Stream.of(
                                        element.attr(attribute).trim().split("\\s+"))
                                .filter(id -> !page.ids().contains(id))
                                .map(id -> element.tagName() + " " + attribute + "=" + id)))
                .toList();
        assertThat(missing).as(page.path()).isEmpty();
    }

    @Test
    void addressesInTheDataLeadSomewhere(BuiltSite site) throws IOException {
        LinkCheck check = new LinkCheck(site);
        List<String> faults = new ArrayList<>();
        for (Path file : site.files("data", ".json")) {
            String name = site.path(file);
            JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
            // Addresses of pages count from the root of the site; files of the package from the package itself.
            urls(json, "url").map(url -> check.link("index.html", url)).forEach(fault -> add(faults, name, fault));
            urls(json.path("resources"), "path")
                    .map(path -> check.resource(name, path))
                    .forEach(fault -> add(faults, name, fault));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void addressesInFeedsLeadSomewhere(@Addressed BuiltSite site) throws IOException {
        LinkCheck check = new LinkCheck(site);
        List<String> faults = new ArrayList<>();
        for (Path file : site.files("", ".xml")) {
            String name = site.path(file);
            for (Element link :
                    Jsoup.parse(Files.readString(file), Parser.xmlParser()).select("link[href], loc")) {
                String target = link.hasAttr("href") ? link.attr("href") : link.text();
                add(faults, name, check.link(name, target));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void addressesInStyleSheetsLeadSomewhere(BuiltSite site) throws IOException {
        LinkCheck check = new LinkCheck(site);
        List<String> faults = new ArrayList<>();
        for (Path file : site.files("", ".css")) {
            String name = site.path(file);
            Matcher urls = CSS_URL.matcher(Files.readString(file));
            while (urls.find()) {
                add(faults, name, check.resource(name, urls.group(1) == null ? urls.group(2) : urls.group(1)));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Every fault once, with the pages that have it: a page that is missing is missed by many. */
    static Map<String, List<String>> faultyLinks(BuiltSite site) {
        LinkCheck check = new LinkCheck(site);
        Map<String, List<String>> faults = new TreeMap<>();
        for (SitePage page : site.pages()) {
            faultyLinks(page, check)
                    .forEach(fault -> faults.computeIfAbsent(fault, f -> new ArrayList<>())
                            .add(page.path()));
        }
        return faults;
    }

    private static Stream<String> faultyLinks(SitePage page, LinkCheck check) {
        String from = page.path();
        Stream<Optional<String>> clicked = page.html().select("a[href], area[href], form[action], [cite]").stream()
                .map(element -> check.link(from, first(element, "href", "action", "cite")));
        Stream<Optional<String>> fetched =
                page.html().select("[src], [poster], object[data], image[href], use[href]").stream()
                        .map(element -> check.resource(from, first(element, "src", "poster", "data", "href")));
        Stream<Optional<String>> linked = page.html().select("link[href]").stream()
                .map(element -> element.attr("rel").matches("canonical|alternate")
                        ? check.link(from, element.attr("href"))
                        : check.resource(from, element.attr("href")));
        return Stream.of(clicked, fetched, linked)
                .flatMap(faults -> faults)
                .flatMap(Optional::stream)
                .distinct();
    }

    private static String first(Element element, String... attributes) {
        return Stream.of(attributes)
                .filter(element::hasAttr)
                .map(element::attr)
                .findFirst()
                .orElse("");
    }

    /** The texts of every field of that name, however deep. */
    private static Stream<String> urls(JsonNode json, String field) {
        return json.findValues(field).stream().filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static void add(List<String> faults, String file, Optional<String> fault) {
        fault.ifPresent(text -> faults.add(file + ": " + text));
    }
}
