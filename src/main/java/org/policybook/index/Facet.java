package org.policybook.index;

/** By what results can be narrowed. */
public enum Facet {
    REGION,
    THEME,
    YEAR,
    KIND,
    ISSUER
}
