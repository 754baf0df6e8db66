package org.policybook.model;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A term of art (术语) and what its source says of it.
 *
 * @param status whether the source defines it, lists its members, or only uses it
 * @param aliasesEn other English names by which readers abroad may look for it
 * @param expands words of another era or register that a search for this one also tries
 * @param reason why the status, or why the expansion is justified, and {@code reasonEn} the same in English
 */
public record Term(
        String term,
        @Nullable String termEn,
        List<String> aliases,
        List<String> aliasesEn,
        @Nullable String definition,
        @Nullable String definitionEn,
        Status status,
        List<String> expands,
        @Nullable String reason,
        @Nullable String reasonEn,
        @JacksonInject Places places) {

    /** How far the source explains a term. */
    public enum Status {
        DEFINED,
        LISTED,
        UNDEFINED
    }

    /** The anchor of the term: its English name, else its code points, as an identifier. */
    public String id() {
        return anchor(term, termEn);
    }

    /** The anchor of a term of these names. */
    static String anchor(String term, @Nullable String termEn) {
        String slug = termEn == null
                ? ""
                : termEn.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (!slug.isEmpty()) {
            return slug;
        }
        StringBuilder id = new StringBuilder("u");
        term.codePoints().forEach(c -> id.append(Integer.toHexString(c)));
        return id.toString();
    }

    /** The term in {@code language}. */
    public String name(Language language) {
        return language.pick(term, termEn);
    }
}
