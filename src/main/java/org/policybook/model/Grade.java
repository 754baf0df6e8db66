package org.policybook.model;

/** How far an indicator's figures may be compared (contract 2.3), best first. */
public enum Grade {
    /** Comparable: may share an axis. */
    A,
    /** Comparable with a caveat, which is printed in the picture; no ranking. */
    B,
    /** Same topic, table only. */
    C;

    /** Whether figures of this grade may be drawn on one axis. */
    public boolean drawable() {
        return this != C;
    }

    /** The worse of two grades. */
    public Grade worst(Grade other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
