package org.policybook.render;

import org.jspecify.annotations.Nullable;

/**
 * A figure as a row of a table: what {@link FigureView} says in badges stands in columns of its own.
 *
 * @param year the deadline; in square brackets the document's year, where the clause prints none; null where neither is
 *     known
 * @param yearPrinted whether the clause itself prints the year
 * @param modality how binding the wording is, or null
 * @param measures the sort of quantity
 * @param tier the level of what is counted, or null
 */
public record FigureRow(
        FigureView figure,
        @Nullable String year,
        boolean yearPrinted,
        @Nullable String modality,
        String measures,
        @Nullable String tier) {}
