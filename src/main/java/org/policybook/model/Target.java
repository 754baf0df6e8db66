package org.policybook.model;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quantified commitment of a document, or another figure of it (数字), as contract 2.2 has it.
 *
 * @param id unique in its document
 * @param clause path of the clause that states it
 * @param indicator id of the comparison it serves, or null
 * @param value printed magnitude; null for a range, for {@code than} and for {@code all}
 * @param from where a change starts (由35%提高到50%)
 * @param than a bar that is itself in words (高于全省), and {@code thanEn} the same in English
 * @param measures what sort of quantity it is
 * @param per denominator, or null
 * @param tier the level of what is counted, or null
 * @param population id of whom or what it covers; for shares of money, the fund
 * @param scope what it counts, in words
 * @param by year, year-month or date
 * @param byPrinted whether the clause itself prints the deadline
 * @param quote the figure as printed
 * @param occurrence which of several equal quotes in the clause, from 1
 * @param also the same figure stated elsewhere in the document
 * @param partOf id of the target of which this is a subset (其中)
 * @param when id of the threshold on which a subsidy depends
 */
public record Target(
        String id,
        String clause,
        @Nullable String indicator,
        Kind kind,
        Comparator comparator,
        @Nullable Magnitude value,
        @Nullable Magnitude min,
        @Nullable Magnitude max,
        @Nullable Magnitude from,
        @Nullable String unit,
        @Nullable String than,
        @Nullable String thanEn,
        Measures measures,
        @Nullable String per,
        @Nullable Tier tier,
        @Nullable String population,
        String scope,
        @Nullable String scopeEn,
        @Nullable Modality modality,
        @Nullable String by,
        @Nullable Boolean byPrinted,
        String quote,
        @Nullable Integer occurrence,
        List<Restatement> also,
        @Nullable String partOf,
        @Nullable String when,
        Status status,
        @Nullable String enteredBy,
        @Nullable String reviewedBy,
        @Nullable String note,
        @Nullable String noteEn,
        @JacksonInject Places places) {
    /** Who entered what an import proposed. */
    public static final String BY_IMPORT = "import";

    /** Lists left out are empty; an entry without a status counts as reviewed. What many targets say is kept once. */
    public Target {
        id = id.intern();
        clause = clause.intern();
        indicator = Once.of(indicator);
        unit = Once.of(unit);
        per = Once.of(per);
        population = Once.of(population);
        scope = scope.intern();
        scopeEn = Once.of(scopeEn);
        by = Once.of(by);
        also = also == null ? List.of() : List.copyOf(also);
        status = status == null ? Status.REVIEWED : status;
    }

    /** What a figure is for. */
    public enum Kind {
        TARGET,
        THRESHOLD,
        SUBSIDY,
        /** A fact that commits to nothing. */
        BASELINE
    }

    /** How the stated figure bounds the outcome. */
    public enum Comparator {
        EQ,
        GE,
        GT,
        LE,
        LT,
        ABOUT,
        RANGE,
        /** Words without a figure: 全覆盖, 每户. */
        ALL
    }

    /** The sort of quantity. */
    public enum Measures {
        STOCK,
        INCREASE,
        FLOW,
        SHARE,
        RATE,
        AMOUNT,
        RULE
    }

    /** The level of what is counted. */
    public enum Tier {
        NATION,
        PROVINCE,
        CITY,
        COUNTY,
        TOWNSHIP,
        VILLAGE,
        HOUSEHOLD,
        PERSON,
        PROJECT,
        INDUSTRY,
        AREA
    }

    /** How binding the wording is. */
    public enum Modality {
        /** 确保, 达到, or plainly stated. */
        FIRM,
        /** 力争. */
        EXPECTED,
        /** 原则上. */
        PRINCIPLE,
        /** 鼓励, 逐步. */
        ENCOURAGED
    }

    /** Whether somebody has vouched for the entry. */
    public enum Status {
        REVIEWED,
        CANDIDATE
    }

    /** The same figure in another clause; deadline or modality only where they differ there. */
    public record Restatement(
            String clause,
            String quote,
            @Nullable Integer occurrence,
            @Nullable String by,
            @Nullable Boolean byPrinted,
            @Nullable Modality modality) {}

    /** This figure under another id, with other entries that it names. */
    public Target as(
            String otherId, @Nullable String whole, @Nullable String condition, List<Restatement> restatements) {
        return new Target(
                otherId,
                clause,
                indicator,
                kind,
                comparator,
                value,
                min,
                max,
                from,
                unit,
                than,
                thanEn,
                measures,
                per,
                tier,
                population,
                scope,
                scopeEn,
                modality,
                by,
                byPrinted,
                quote,
                occurrence,
                restatements,
                whole,
                condition,
                status,
                enteredBy,
                reviewedBy,
                note,
                noteEn,
                places);
    }

    /** Whether the figure is vouched for; others never reach a chart or a verdict. */
    public boolean isReviewed() {
        return status == Status.REVIEWED;
    }

    /** Whether the entry commits to anything, that is, is no baseline. */
    public boolean isCommitment() {
        return kind != Kind.BASELINE;
    }

    /** The year or date by which it is due; inferred where the clause does not print it. */
    public Stated deadline() {
        if (by == null) {
            return new Stated(null, Stated.Basis.UNKNOWN);
        }
        return new Stated(by, Boolean.TRUE.equals(byPrinted) ? Stated.Basis.STATED : Stated.Basis.INFERRED);
    }

    /** The bar in words in {@code language}; null where the figure has none. */
    public @Nullable String than(Language language) {
        return language.pickOptional(than, thanEn);
    }

    /** The scope in {@code language}. */
    public String scope(Language language) {
        return language.pick(scope, scopeEn);
    }
}
