package org.policybook.model;

import org.jspecify.annotations.Nullable;

/** What thousands of entries say alike (units, scopes, issuers, numbers of clauses) is kept once. */
public final class Once {
    private Once() {}

    /** {@code said}, by the one object that stands for all that say the same. */
    public static @Nullable String of(@Nullable String said) {
        return said == null ? null : said.intern();
    }
}
