package org.policybook.model;

import org.jspecify.annotations.Nullable;

/**
 * A fact about a document together with its standing.
 *
 * @param value null exactly where the basis is {@link Basis#UNKNOWN}
 * @param why how an inferred value was concluded, else null; {@code whyEn} is the same in English
 */
public record Stated(
        @Nullable String value,
        Basis basis,
        @Nullable String why,
        @Nullable String whyEn) {
    /** A fact whose reason is nobody's words. */
    public Stated(@Nullable String value, Basis basis) {
        this(value, basis, null, null);
    }

    /** What a source prints, or nobody's knowledge where that is null or empty. */
    public static Stated printed(@Nullable String value) {
        return value == null || value.isEmpty() ? new Stated(null, Basis.UNKNOWN) : new Stated(value, Basis.STATED);
    }

    /** Whether somebody concluded the value. */
    public boolean isInferred() {
        return basis == Basis.INFERRED;
    }

    /** How an inferred value was concluded, in {@code language}; null where it was not. */
    public @Nullable String why(Language language) {
        return language.pickOptional(why, whyEn);
    }

    /** Whether the source prints a fact, somebody concluded it, or nobody knows. */
    public enum Basis {
        STATED,
        INFERRED,
        UNKNOWN
    }

    /** The value as a catalogue prints it: inferred ones in square brackets; null where unknown. */
    public @Nullable String bracketed() {
        return value == null ? null : bracketed(value);
    }

    /** {@code words} for the value, such as its translation, as a catalogue prints them: inferred ones in square brackets. */
    public String bracketed(String words) {
        return isInferred() ? "[" + words + "]" : words;
    }

    /**
     * The value in {@code language}, as a catalogue prints it; null where it is unknown.
     *
     * @param english the value in English, as far as somebody translated it
     */
    public @Nullable String bracketed(Language language, @Nullable String english) {
        return value == null ? null : bracketed(language.pick(value, english));
    }
}
