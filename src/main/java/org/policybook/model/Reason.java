package org.policybook.model;

/** Why two figures are not simply comparable, and the best grade that leaves (contract 2.3). */
public enum Reason {
    UNIT(Grade.C),
    KIND(Grade.C),
    STOCK_FLOW(Grade.C),
    DENOMINATOR(Grade.C),
    TIER(Grade.C),
    YEAR(Grade.B),
    POPULATION(Grade.B),
    FUND_POOL(Grade.B),
    MODALITY(Grade.B);

    private final Grade grade;

    Reason(Grade grade) {
        this.grade = grade;
    }

    /** The best grade a pair with this reason can have. */
    public Grade grade() {
        return grade;
    }
}
