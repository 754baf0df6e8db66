package org.policybook.citation;

import org.policybook.model.ClauseId;
import org.policybook.model.Figure;

/** The lasting addresses of documents, clauses and targets below the site's root (contract 2.1). */
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

    /** {@code documents/wuhan-2020.html#t-vegetable-area}. */
    public static String of(Figure figure) {
        return of(figure.document().id()) + "#t-" + figure.target().id();
    }
}
