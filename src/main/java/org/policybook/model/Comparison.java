package org.policybook.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the regions say to one indicator, and how far that may be compared (contract 2.3).
 *
 * @param figures reviewed figures in the order of documents
 * @param pairs every two figures of different regions
 * @param derived the grade that follows from the fields; null where fewer than two regions state a figure
 * @param grade the derived grade, or the lower one set by hand
 * @param reasons why it is not better, in the order of {@link Reason}
 */
public record Comparison(
        Indicator indicator,
        List<Figure> figures,
        List<Pair> pairs,
        @Nullable Grade derived,
        @Nullable Grade grade,
        List<Reason> reasons) {

    /** Two figures of different regions and what stands between them. */
    public record Pair(Figure a, Figure b, Grade grade, List<Reason> reasons) {}

    /** Whether the figures may stand on one axis. */
    public boolean drawable() {
        return grade != null && grade.drawable();
    }
}
