package org.policybook.render;

import org.jspecify.annotations.Nullable;

/**
 * A figure as a row of a table: what {@link FigureView} says in badges stands in columns of its own.
 *
 * @param due the deadline, or else the document's year; in square brackets where the clause prints none; null where
 *     neither is known
 * @param dueInferred whether it stands in square brackets
 * @param modality how binding the wording is, or null
 * @param measures the sort of quantity
 * @param tier the level of what is counted, or null
 */
public record FigureRow(
        FigureView figure,
        @Nullable String due,
        boolean dueInferred,
        @Nullable String modality,
        String measures,
        @Nullable String tier) {}
