package org.policybook.model;

/** By what the results of a search can be narrowed. */
public enum SearchFacet {
    REGION,
    THEME,
    YEAR,
    KIND,
    ISSUER
}
