package org.policybook.render;

/**
 * What a reader takes away when a clause or a figure is put on the desk; it becomes {@code data-desk-…} attributes.
 *
 * @param kind {@code clause} or {@code figure}
 * @param id full id of the clause or figure
 * @param clause full id of the clause, or of the figure's clause
 * @param document title of its document
 * @param place number and heading of its clause
 * @param text all words of a clause; for a figure, what it counts
 * @param figure the figure with comparator and unit; empty for a clause
 * @param quote the figure as printed; empty for a clause
 * @param citation the clause as a note cites it, in one line
 * @param href permalink, from the root of this language's pages
 */
public record DeskItem(
        String kind,
        String id,
        String clause,
        String region,
        String document,
        String place,
        String text,
        String figure,
        String quote,
        String citation,
        String href) {}
