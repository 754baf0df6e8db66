package org.policybook.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.policybook.model.Address;
import org.policybook.model.Language;
import org.policybook.model.Output;
import org.policybook.model.Site;

/**
 * {@code sitemap.xml} (sitemaps.org): every page that a search engine should know, with its twins in other languages. Of very
 * many pages it is the index of several files.
 */
final class Sitemap {
    static final String PATH = "sitemap.xml";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** A file may hold 50,000 addresses in 50 MB; with their twins, these stay far below both. */
    private static final int IN_ONE_FILE = 20_000;

    private Sitemap() {}

    /**
     * Writes it.
     *
     * @param site one that has an address
     */
    static void write(Output output, Site site, List<Frame> pages) throws IOException {
        write(output, site, pages, IN_ONE_FILE);
    }

    /** As {@link #write(Output, Site, List)}, with about {@code most} addresses in a file. */
    static void write(Output output, Site site, List<Frame> pages, int most) throws IOException {
        List<List<Frame>> parts = parts(pages, most);
        if (parts.size() == 1) {
            output.write(PATH, file(parts.getFirst()));
            return;
        }
        List<String> names = new ArrayList<>();
        for (List<Frame> part : parts) {
            String name = "sitemap-" + (names.size() + 1) + ".xml";
            output.write(name, file(part));
            names.add(name);
        }
        output.write(PATH, XmlFile.of(SITEMAP, "sitemapindex", file -> {
            for (String name : names) {
                file.element("sitemap", each -> each.text("loc", Objects.requireNonNull(site.absolute(name))));
            }
        }));
    }

    /** The pages by address, so that those of one address stay together; at least one part. */
    private static List<List<Frame>> parts(List<Frame> pages, int most) {
        List<List<Frame>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (List<Frame> same : twins(pages).values()) {
            if (parts.getLast().size() >= most) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().addAll(same);
        }
        return parts;
    }

    private static Map<String, List<Frame>> twins(List<Frame> pages) {
        Map<String, List<Frame>> twins = new TreeMap<>();
        for (Frame page : pages) {
            // What servers show for an address that does not exist is no address itself.
            if (!page.path().equals(Address.NOT_FOUND)) {
                twins.computeIfAbsent(page.path(), path -> new ArrayList<>()).add(page);
            }
        }
        return twins;
    }

    private static byte[] file(List<Frame> pages) throws IOException {
        return XmlFile.of(
                SITEMAP,
                "urlset",
                file -> {
                    for (List<Frame> same : twins(pages).values()) {
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
