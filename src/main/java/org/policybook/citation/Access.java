package org.policybook.citation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.policybook.model.KnowledgeBase;

/**
 * Where and when a reader consulted a document, which the citation of an online source has to name.
 *
 * @param date date of the edition that was read, printed as date of access; null where none is known
 * @param site title of the site
 * @param baseUrl absolute address of the site, or of its pages in one language, with or without a closing {@code /}, or null where it has none
 */
public record Access(
        @Nullable LocalDate date, String site, @Nullable String baseUrl) {

    /** The knowledge base as it stands, under the date of its newest edition. */
    public static Access to(KnowledgeBase knowledge) {
        return new Access(
                knowledge.date(), knowledge.site().title(), knowledge.site().baseUrl());
    }

    /**
     * The address of a page.
     *
     * @param path below the site's root
     * @return absolute, or null where the site's own address is not known
     */
    public @Nullable String url(String path) {
        if (baseUrl == null) {
            return null;
        }
        return baseUrl.endsWith("/") ? baseUrl + path : baseUrl + "/" + path;
    }
}
