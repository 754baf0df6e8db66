package org.policybook.index;

/**
 * The sides from which two measures are compared; each is a field of the index. The shares were settled by trying
 * against a reader's judgement of the five plans, where wide ranges do equally well: what is said counts for half, and
 * the rest keeps measures of one subject together that say it in different words.
 */
enum Facet {
    /** The text, and the heading twice. */
    WORDS(0.5),
    /** The heading alone: measures that are called alike are mostly alike. */
    HEADING(0.15),
    /** The themes, the main one four times. */
    THEMES(0.15),
    /** The keywords of the themes that the text names (龙头企业, 督查, 保险): they part the measures of one broad theme. */
    SUBJECTS(0.15),
    /** The means by which the measure works. */
    INSTRUMENTS(0.05);

    private final double share;

    Facet(double share) {
        this.share = share;
    }

    /** The part that this side has in the similarity; all of them make 1. */
    double share() {
        return share;
    }
}
