package org.policybook.model;

import java.util.List;

/** Everything that stands in {@code content/}, each fact with its place; documents by id. */
public record Sources(
        Site site,
        List<Region> regions,
        List<Theme> themes,
        List<Indicator> indicators,
        List<Population> populations,
        List<Term> glossary,
        List<Removal> removed,
        List<DocumentSource> documents) {}
