package org.policybook.notation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, or the years from one to another, both of them in it.
 *
 * @param first of four digits, like {@code last}
 */
public record YearSpan(String first, String last) {
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{4})年?(?:(?:[-\u2010-\u2015\u2212~～〜－至到]|——)([0-9]{4})年?)?");

    /** What {@code text} says: 2023, 2020-2023, 2020年至2023年, the earlier year first or last; empty where it says anything else. */
    public static Optional<YearSpan> of(String text) {
        Matcher written = WRITTEN.matcher(Width.fold(text));
        if (!written.matches()) {
            return Optional.empty();
        }
        String one = written.group(1);
        String other = written.group(2) == null ? one : written.group(2);
        return Optional.of(one.compareTo(other) <= 0 ? new YearSpan(one, other) : new YearSpan(other, one));
    }

    /** Whether {@code year}, of four digits, is among them. */
    public boolean has(String year) {
        return first.compareTo(year) <= 0 && year.compareTo(last) <= 0;
    }
}
