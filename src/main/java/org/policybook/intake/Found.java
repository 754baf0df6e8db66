package org.policybook.intake;

import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Comparator;

/**
 * A figure found in a sentence.
 *
 * @param start of the words that state it, in the sentence
 * @param value as targets.yaml writes it; null for a range, a bar in words and full coverage
 * @param than a bar in words
 */
record Found(
        int start,
        int end,
        Comparator comparator,
        @Nullable String value,
        @Nullable String min,
        @Nullable String max,
        @Nullable String from,
        @Nullable String unit,
        @Nullable String than,
        String why) {
    static Found all(int start, int end, String why) {
        return new Found(start, end, Comparator.ALL, null, null, null, null, null, null, why);
    }

    /** The same figure with the bound of another one of its row. */
    Found boundAs(Found other) {
        return new Found(
                start, end, other.comparator, value, min, max, from, unit, than, why + "，界限与并列的" + other.why + "相同");
    }

    boolean overlaps(Found other) {
        return start < other.end && other.start < end;
    }
}
