package org.policybook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as pages show it.
 *
 * @param anchor id of the figure's entry within its document's page
 * @param href permalink of its clause
 * @param display the figure with comparator and unit, in this language's notation: {@code ≥ 60 %}, {@code 约 4.5 万亩}
 * @param quote as printed
 * @param kind key: {@code target}, {@code threshold}, {@code subsidy}, {@code baseline}
 * @param deadline the year or date, or null; in square brackets where the clause does not print it
 * @param bracketWhy what is said of a deadline in square brackets
 * @param badges short words on modality, tier, sort of quantity and kind, in the order to show them
 * @param regionClass {@code r1} … the region's colour
 * @param mark tells the document from others of its region; null where there are none
 * @param clauseTitle number and heading of the clause
 * @param candidate whether nobody has vouched for it yet
 */
public record FigureView(
        String anchor,
        String href,
        String display,
        String quote,
        String scope,
        String kind,
        String kindWord,
        @Nullable String per,
        @Nullable String deadline,
        String bracketWhy,
        List<Badge> badges,
        @Nullable Link indicator,
        @Nullable Link theme,
        @Nullable String population,
        Link region,
        String regionClass,
        Link document,
        @Nullable String mark,
        String clauseTitle,
        @Nullable String note,
        @Nullable String partOf,
        @Nullable String when,
        List<Link> also,
        boolean candidate,
        DeskItem desk) {

    /**
     * A short word with its explanation.
     *
     * @param kind class for the style sheet, such as {@code modality-firm}
     */
    public record Badge(String kind, String text, String title) {}
}
