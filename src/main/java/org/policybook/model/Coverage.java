package org.policybook.model;

import java.util.List;

/**
 * What one region says to one theme: the cell of the theme × region board.
 *
 * @param measures clauses of the region that carry the theme
 * @param figures commitments of the region that belong to the theme
 */
public record Coverage(Theme theme, Region region, List<Clause> measures, List<Figure> figures) {
    /** How much is said; silence is stated, never left blank. */
    public enum Extent {
        /** 有量化. */
        QUANTIFIED,
        /** 有措施无量化. */
        MEASURES_ONLY,
        /** 未见. */
        ABSENT
    }

    public Extent extent() {
        if (!figures.isEmpty()) {
            return Extent.QUANTIFIED;
        }
        return measures.isEmpty() ? Extent.ABSENT : Extent.MEASURES_ONLY;
    }
}
