package org.policybook.citation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policybook.model.KnowledgeBase;

/**
 * Where and when a reader consulted a document, which the citation of an online source has to name.
 *
 * @param date date of the edition that was read, printed as date of access; null where none is known
 * @param site title of the site
 * @param baseUrl absolute address of the site with or without a closing {@code /}, or null where it has none
 */
public record Access(
        @Nullable LocalDate date, String site, @Nullable String baseUrl) {

    /** The knowledge base as it stands: its date is the day of the last document's entry. */
    public static Access to(KnowledgeBase knowledge) {
        LocalDate last = knowledge.documents().stream()
                .map(document -> document.front().added())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Access(last, knowledge.site().title(), knowledge.site().baseUrl());
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
