package org.policybook.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The years that a plan is for, as {@code period} says them: {@code 2024}, or {@code 2024-2026} of a plan of several years.
 *
 * @param first the first year
 * @param last the last year; the first one again where there is no other. That it is no earlier is checked where content is
 *     checked, so that it can be told with its place
 */
public record Period(int first, int last) {
    /** Plans look ahead from one round year to another half a century away; what goes further is a slip. */
    public static final int LONGEST = 50;

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})(?:-([0-9]{4}))?");

    /** A single year. */
    public static Period of(int year) {
        return new Period(year, year);
    }

    /** Reads {@code 2024} or {@code 2024-2026}; empty where {@code text} is neither. */
    public static Optional<Period> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(written.group(1));
        return Optional.of(
                written.group(2) == null ? of(first) : new Period(first, Integer.parseInt(written.group(2))));
    }

    /**
     * Reads what stands in a file of the content.
     *
     * @throws IllegalArgumentException where {@code text} is no period; the schema has refused such content before
     */
    public static Period read(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no years of a plan: " + text));
    }

    /** Whether it is a single year. */
    public boolean isOneYear() {
        return first == last;
    }

    /** Whether {@code year} is one of its years. */
    public boolean has(int year) {
        return first <= year && year <= last;
    }

    /** Whether the two have a year in common. */
    public boolean meets(Period other) {
        return first <= other.last && other.first <= last;
    }

    /** Each of its years. */
    public List<Integer> years() {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** As content files write it. */
    @Override
    public String toString() {
        return isOneYear() ? Integer.toString(first) : first + "-" + last;
    }
}
