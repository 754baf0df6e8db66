package org.policybook.notation;

import org.jspecify.annotations.Nullable;

/**
 * A deadline as far as its words print it: 10月底前 has a month and nothing else.
 *
 * @param words as printed, without spaces
 * @param year null, like {@code month} and {@code day}, where the words leave it open
 */
public record Due(
        String words,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {

    /** Whether a year, year-month or date in ISO form names another year, month or day; what either leaves open is none. */
    public boolean contradicts(String date) {
        String[] parts = date.split("-", -1);
        return differs(year, parts, 0) || differs(month, parts, 1) || differs(day, parts, 2);
    }

    private static boolean differs(@Nullable Integer said, String[] parts, int at) {
        return said != null && at < parts.length && !parts[at].equals(said < 10 ? "0" + said : said.toString());
    }
}
