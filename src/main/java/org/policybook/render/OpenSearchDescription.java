package org.policybook.render;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.policybook.model.Address;
import org.policybook.model.Language;
import org.policybook.model.Site;

/** {@code opensearch.xml} (OpenSearch 1.1): lets a browser search the site from its address bar. */
final class OpenSearchDescription {
    static final String PATH = "opensearch.xml";
    private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";

    /** Lengths that the specification allows, in characters. */
    private static final int SHORT_NAME = 16;

    private static final int DESCRIPTION = 1024;

    private OpenSearchDescription() {}

    /**
     * The file.
     *
     * @param site one that has an address
     * @param languages of the site; the first is the file's
     */
    static byte[] of(Site site, List<Language> languages) throws IOException {
        return XmlFile.of(OPEN_SEARCH, "OpenSearchDescription", file -> write(file, site, languages));
    }

    private static void write(XmlFile file, Site site, List<Language> languages) throws XMLStreamException {
        Language first = languages.getFirst();
        String title = site.title(first);
        String description = first.pickOptional(site.description(), site.descriptionEn());
        file.text("ShortName", cut(title, SHORT_NAME));
        file.text("Description", cut(Objects.requireNonNullElse(description, title), DESCRIPTION));
        for (Language language : languages) {
            file.text("Language", language.tag());
        }
        file.text("InputEncoding", "UTF-8");
        file.text("OutputEncoding", "UTF-8");
        String search = absolute(site, first.folder() + Address.SEARCH);
        file.empty("Url", "type", "text/html", "method", "get", "template", search + "?q={searchTerms}");
        file.empty(
                "Url",
                "type",
                "application/opensearchdescription+xml",
                "rel",
                "self",
                "template",
                absolute(site, PATH));
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static String absolute(Site site, String path) {
        return Objects.requireNonNull(site.absolute(path));
    }
}
