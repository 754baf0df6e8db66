package org.policybook.model;

import org.jspecify.annotations.Nullable;

/**
 * A body named at the end of a clause as answering for it (责任单位).
 *
 * @param unit the name as printed
 * @param unitEn its English name, from the same place of the English text; null where none stands there
 */
public record ResponsibleUnit(String unit, @Nullable String unitEn, Role role) {
    /** The same few bodies answer for thousands of clauses; each name is kept once. */
    public ResponsibleUnit {
        unit = unit.intern();
    }

    /** A unit as the Chinese text names it. */
    public ResponsibleUnit(String unit, Role role) {
        this(unit, null, role);
    }

    /** Part the unit takes: 牵头, 配合, or plainly 责任. */
    public enum Role {
        LEAD,
        COOPERATE,
        RESPONSIBLE
    }

    /** The name with the role behind it, as an edition has it. */
    public String recorded() {
        return unit + bracketed(role);
    }

    /** The name in what {@link #recorded()} gave; all of what names no role. */
    public static String nameIn(String recorded) {
        for (Role role : Role.values()) {
            if (recorded.endsWith(bracketed(role))) {
                return recorded.substring(0, recorded.length() - bracketed(role).length());
            }
        }
        return recorded;
    }

    private static String bracketed(Role role) {
        return "（" + Word.of(role) + "）";
    }

    /** The name in {@code language}. */
    public String name(Language language) {
        return language.pick(unit, unitEn);
    }

    /** This unit with its English name. */
    public ResponsibleUnit withEnglish(String name) {
        return new ResponsibleUnit(unit, name, role);
    }
}
