package org.policybook.model;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The addresses of the site's pages, from the root of one language's pages. Those of documents, clauses, targets, regions,
 * themes, indicators, terms and of the pages named here are promised to stay; the anchors within overviews are not.
 */
public final class Address {
    public static final String HOME = "index.html";
    public static final String COMPARE = "compare.html";
    public static final String TARGETS = "targets.html";
    public static final String REFERENCES = "references.html";
    public static final String UNITS = "units.html";
    public static final String GLOSSARY = "glossary.html";
    public static final String SEARCH = "search.html";
    public static final String DESK = "desk.html";
    public static final String CHANGES = "changes.html";
    public static final String ABOUT = "about.html";

    /** What a server shows for an address that does not exist. */
    public static final String NOT_FOUND = "404.html";

    /** The folders of the pages that are one a thing. */
    public static final String DOCUMENTS = "documents/";

    public static final String REGIONS = "regions/";
    public static final String THEMES = "themes/";
    public static final String INDICATORS = "indicators/";

    /** The folder of the data files, which all languages share. */
    public static final String DATA = "data/";

    /** What describes the data files. */
    public static final String DATA_PACKAGE = DATA + "datapackage.json";

    private Address() {}

    /** The page that lists what has pages in {@code folder}. */
    public static String overview(String folder) {
        return folder + "index.html";
    }

    /** A page of the catalogue of documents, which is the overview of documents in several parts; from 1. */
    public static String catalogue(int page) {
        return page == 1 ? overview(DOCUMENTS) : DOCUMENTS + "index-" + page + ".html";
    }

    /** {@code documents/wuhan-2020.html}. */
    public static String document(String id) {
        return DOCUMENTS + id + ".html";
    }

    /** {@code documents/wuhan-2020.html#c3-6}. */
    public static String clause(ClauseId id) {
        return document(id.document()) + "#" + clauseAnchor(id.path());
    }

    public static String clauseAnchor(String path) {
        return "c" + path;
    }

    /** {@code documents/wuhan-2020.html#t-vegetable-area}. */
    public static String target(String document, String target) {
        return document(document) + "#" + targetAnchor(target);
    }

    public static String targetAnchor(String target) {
        return "t-" + target;
    }

    public static String region(String id) {
        return REGIONS + id + ".html";
    }

    /** The responsible units on the page of a region. */
    public static String unitsOfRegion(String region) {
        return region(region) + "#units";
    }

    public static String theme(String id) {
        return THEMES + id + ".html";
    }

    /** What one region says to a theme, on the theme's page. */
    public static String themeIn(String theme, String region) {
        return theme(theme) + "#" + regionAnchor(region);
    }

    /** The anchor of a region on the page of a theme. */
    public static String regionAnchor(String region) {
        return "r-" + region;
    }

    public static String indicator(String id) {
        return INDICATORS + id + ".html";
    }

    /** A term, by the anchor that its English name gives. */
    public static String term(String anchor) {
        return GLOSSARY + "#" + anchor;
    }

    /** The entry of a cited document that nobody holds. */
    public static String work(String id) {
        return REFERENCES + "#" + id;
    }

    /** What changed from one edition to another. */
    public static String changes(String anchor) {
        return CHANGES + "#" + anchor;
    }

    /** The responsible units of a document. */
    public static String unitsOfDocument(String document) {
        return UNITS + "#" + document;
    }

    /** A responsible unit, as one document prints its name. */
    public static String unit(String document, String unit) {
        return UNITS + "#" + unitAnchor(document, unit);
    }

    /** An ASCII anchor that depends on nothing but the document and the printed name. */
    public static String unitAnchor(String document, String unit) {
        CRC32 crc = new CRC32();
        crc.update(unit.getBytes(StandardCharsets.UTF_8));
        return "u-" + document + "-" + Long.toHexString(crc.getValue());
    }

    /** The comparison of these regions, over all themes. */
    public static String comparing(List<Region> regions) {
        return COMPARE + "?regions=" + regions.stream().map(Region::id).collect(joining(","));
    }

    /** The comparison of all regions on one theme. */
    public static String comparing(Theme theme) {
        return COMPARE + "?themes=" + theme.id();
    }

    /** A search of one region's documents for the words of a theme, which no measure of theirs carries. */
    public static String searchForWords(Theme theme, Region region) {
        String words = URLEncoder.encode(String.join(" ", theme.keywords()), StandardCharsets.UTF_8);
        return SEARCH + "?q=" + words + "&region=" + region.id();
    }

    /** A search that finds all that one region says to a theme. */
    public static String searchForTheme(Theme theme, Region region) {
        return SEARCH + "?region=" + region.id() + "&theme=" + theme.id();
    }

    /** A search that finds the documents of a region. */
    public static String searchForDocuments(Region region) {
        return SEARCH + "?q=region%3A" + region.id() + "+kind%3Adocument";
    }
}
