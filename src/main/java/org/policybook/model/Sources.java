package org.policybook.model;

import java.util.List;

/** Everything that stands in {@code content/}, each fact with its place; documents by id, editions by date. */
public record Sources(
        Site site,
        List<Region> regions,
        List<Theme> themes,
        List<Indicator> indicators,
        List<Population> populations,
        List<Term> glossary,
        List<Removal> removed,
        List<Edition> editions,
        List<DocumentSource> documents,
        Unread unread) {
    /** The tables alone: when documents are parsed, nobody reads their files again. */
    public Sources withoutTexts() {
        return new Sources(
                site, regions, themes, indicators, populations, glossary, removed, editions, List.of(), unread);
    }

    /** The same under another address. */
    public Sources at(String baseUrl) {
        return new Sources(
                site.withBaseUrl(baseUrl),
                regions,
                themes,
                indicators,
                populations,
                glossary,
                removed,
                editions,
                documents,
                unread);
    }

    /** Nothing but a site. */
    public static Sources none(Site site) {
        return new Sources(
                site,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Unread.NONE);
    }
}
