package org.policybook.model;

import java.util.Locale;

/** The spelling of enum constants in YAML, JSON and template keys: {@code LEAD} is written {@code lead}. */
public final class Word {
    private Word() {}

    /** The written form of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
