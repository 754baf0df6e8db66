package org.policybook.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.policybook.model.Language;

/** {@code sitemap.xml} (sitemaps.org): every page that a search engine should know, with its twins in other languages. */
final class Sitemap {
    static final String PATH = "sitemap.xml";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** The page that servers show for an address that does not exist is no address itself. */
    private static final String NOT_FOUND = "404.html";

    private Sitemap() {}

    /**
     * The file.
     *
     * @param pages of a site that has an address
     */
    static byte[] of(List<Frame> pages) throws IOException {
        Map<String, List<Frame>> twins = new TreeMap<>();
        for (Frame page : pages) {
            if (!page.path().equals(NOT_FOUND)) {
                twins.computeIfAbsent(page.path(), path -> new ArrayList<>()).add(page);
            }
        }
        return XmlFile.of(
                SITEMAP,
                "urlset",
                file -> {
                    for (List<Frame> same : twins.values()) {
                        for (Frame page : same) {
                            file.element("url", url -> write(url, page, same));
                        }
                    }
                },
                "xmlns:xhtml",
                XHTML);
    }

    private static void write(XmlFile url, Frame page, List<Frame> same) throws XMLStreamException {
        url.text("loc", absolute(page, page.language()));
        if (same.size() > 1) {
            for (Frame twin : same) {
                Language language = twin.language();
                url.empty(
                        "xhtml:link", "rel", "alternate", "hreflang", language.tag(), "href", absolute(page, language));
            }
        }
    }

    private static String absolute(Frame page, Language language) {
        return Objects.requireNonNull(page.absolute(language));
    }
}
