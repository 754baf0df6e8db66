package org.policybook.model;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An id that once was here: {@code removed.yaml} keeps its address alive and says why it is gone.
 *
 * @param id of a document, or full id of a clause or target; where {@code kind} is given, of an entry of that kind
 * @param kind null for documents, clauses and targets
 * @param successor id of what stands in its place, of the same kind, or null
 */
public record Removal(
        String id,
        @Nullable Kind kind,
        LocalDate date,
        String why,
        @Nullable String whyEn,
        @Nullable String successor,
        @JacksonInject Places places) {

    /** What has an address besides documents and their parts. */
    public enum Kind {
        REGION,
        THEME,
        INDICATOR,
        /** A term of the glossary, by the anchor that it had on its page. */
        TERM
    }

    /** An id that no other removal has: a theme may be called as a document is. */
    public static String key(@Nullable Kind kind, String id) {
        return kind == null ? id : Word.of(kind) + " " + id;
    }

    /** As {@link #key(Kind, String)}. */
    public String key() {
        return key(kind, id);
    }

    /** The id of the document that it is, or is of; the id of nothing where {@code kind} is given. */
    public String document() {
        int slash = id.indexOf('/');
        return kind != null ? "" : slash < 0 ? id : id.substring(0, slash);
    }

    /** Whether it is a whole document. */
    public boolean isDocument() {
        return kind == null && id.indexOf('/') < 0;
    }

    /** Whether it is a clause or a target. */
    public boolean isPart() {
        return kind == null && id.indexOf('/') >= 0;
    }

    /** The reason in {@code language}. */
    public String why(Language language) {
        return language.pick(why, whyEn);
    }
}
