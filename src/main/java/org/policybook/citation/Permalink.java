package org.policybook.citation;

import org.policybook.model.ClauseId;

/** The lasting addresses of documents and clauses below the site's root (contract 2.1). */
public final class Permalink {
    private Permalink() {}

    /** {@code documents/wuhan-2020.html}. */
    public static String of(String document) {
        return "documents/" + document + ".html";
    }

    /** {@code documents/wuhan-2020.html#c3-6}. */
    public static String of(ClauseId clause) {
        return of(clause.document()) + "#c" + clause.path();
    }
}
