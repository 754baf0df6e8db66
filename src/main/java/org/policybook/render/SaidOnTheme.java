package org.policybook.render;

import org.policybook.model.Coverage;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Theme;
import org.policybook.model.Word;

/**
 * How much a region says to a theme, in the same numbers and words on every page. Figures that await review do not make it
 * quantified, but they are no silence.
 *
 * @param figures reviewed commitments, as on the board, and all figures of the theme that await review
 */
record SaidOnTheme(Coverage coverage, FigureCount figures) {
    static SaidOnTheme of(KnowledgeBase knowledge, Coverage coverage) {
        int candidates = (int) knowledge.figuresOf(coverage.region()).stream()
                .filter(f -> !f.target().isReviewed() && coverage.theme().equals(f.theme()))
                .count();
        return new SaidOnTheme(coverage, new FigureCount(coverage.figures().size(), candidates));
    }

    Theme theme() {
        return coverage.theme();
    }

    int measures() {
        return coverage.measures().size();
    }

    boolean isSilent() {
        return coverage.extent() == Coverage.Extent.ABSENT && figures.candidates() == 0;
    }

    boolean isQuantified() {
        return coverage.extent() == Coverage.Extent.QUANTIFIED;
    }

    /** Class for the style sheet: {@code quantified}, {@code measures_only}, {@code absent}. */
    String extent() {
        return Word.of(isAwaiting() ? Coverage.Extent.MEASURES_ONLY : coverage.extent());
    }

    /** How much it is in words. */
    String word(Wording wording) {
        return isAwaiting() ? wording.t("extent.awaiting") : wording.word("extent", coverage.extent());
    }

    /** Whether there are figures, and none is reviewed. */
    private boolean isAwaiting() {
        return !isQuantified() && figures.candidates() > 0;
    }
}
