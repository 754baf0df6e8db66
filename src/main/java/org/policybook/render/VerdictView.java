package org.policybook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an indicator's figures may be compared, in words.
 *
 * @param grade {@code a}, {@code b}, {@code c}; {@code one} where only one region states a figure; {@code unstated}
 * @param letter the same as a capital, or a dash
 * @param word the verdict in a word
 * @param meaning what follows from it for the reader
 * @param reasons the fields that differ, in a word each
 * @param pairs every two regions and what stands between them
 * @param inferredYear whether a reason speaks of a year that its clause does not print
 * @param lowered says that the verdict was lowered by hand, and from what; null where it was not
 * @param note why it was lowered, or null
 */
public record VerdictView(
        String grade,
        String letter,
        String word,
        String meaning,
        List<String> reasons,
        List<PairView> pairs,
        boolean inferredYear,
        @Nullable String lowered,
        @Nullable String note) {

    /** The order in which groups of indicators are shown: the most comparable first. */
    static final List<String> GRADES = List.of("a", "b", "c", "one", "unstated");
}
