package org.policybook.model;

/** A body named at the end of a clause as answering for it (责任单位). */
public record ResponsibleUnit(String unit, Role role) {
    /** Part the unit takes: 牵头, 配合, or plainly 责任. */
    public enum Role {
        LEAD,
        COOPERATE,
        RESPONSIBLE
    }
}
