package org.policybook.model;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An id that once was here: {@code removed.yaml} keeps its address alive and says why it is gone.
 *
 * @param id of a document, or full id of a clause or target
 * @param successor id of what stands in its place, or null
 */
public record Removal(
        String id,
        LocalDate date,
        String why,
        @Nullable String whyEn,
        @Nullable String successor,
        @JacksonInject Places places) {

    /** The document's id, which a clause's begins with. */
    public String document() {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    /** Whether it is a whole document. */
    public boolean isDocument() {
        return id.indexOf('/') < 0;
    }

    /** The reason in {@code language}. */
    public String why(Language language) {
        return language.pick(why, whyEn);
    }
}
