package org.policybook.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.policybook.model.CitedWork;
import org.policybook.model.ClauseId;
import org.policybook.model.Indicator;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.Term;
import org.policybook.model.Theme;

/** The addresses of pages, from the root of one language's pages (contract 4); they never change. */
public final class Urls {
    private Urls() {}

    public static String document(PolicyDocument document) {
        return "documents/" + document.id() + ".html";
    }

    /** The permalink of a clause. */
    public static String clause(ClauseId id) {
        return "documents/" + id.document() + ".html#c" + id.path();
    }

    public static String region(Region region) {
        return "regions/" + region.id() + ".html";
    }

    public static String theme(Theme theme) {
        return "themes/" + theme.id() + ".html";
    }

    public static String indicator(Indicator indicator) {
        return "indicators/" + indicator.id() + ".html";
    }

    public static String term(Term term) {
        return "glossary.html#" + term.id();
    }

    /** A responsible unit, as one document prints its name. */
    public static String unit(String document, String unit) {
        return "units.html#" + unitAnchor(document, unit);
    }

    /** An ASCII anchor that depends on nothing but the document and the printed name. */
    static String unitAnchor(String document, String unit) {
        CRC32 crc = new CRC32();
        crc.update(unit.getBytes(StandardCharsets.UTF_8));
        return "u-" + document + "-" + Long.toHexString(crc.getValue());
    }

    /** A search of one region's documents for the words of a theme, which no measure of theirs carries. */
    static String search(Theme theme, Region region) {
        String words = URLEncoder.encode(String.join(" ", theme.keywords()), StandardCharsets.UTF_8);
        return "search.html?q=" + words + "&region=" + region.id();
    }

    /** A search that finds all that one region says to a theme. */
    static String narrowed(Theme theme, Region region) {
        return "search.html?region=" + region.id() + "&theme=" + theme.id();
    }

    /** The entry of a cited document on the page of references. */
    public static String work(CitedWork work) {
        return "references.html#" + work.id();
    }
}
