package org.policybook.index;

/**
 * What counts how much; each by a reason.
 *
 * @param heading a word in the heading, beside its own weight as part of the text
 * @param path a word in the headings above, the document's title or the region's name: says where, hardly what
 * @param place as {@code path}, for the name of a region: who names one wants its documents
 * @param english an English word
 * @param character a single character; used only where pairs find fewer than {@code few} entries, for its lists are the longest
 * @param expansion a word that the glossary declares beside the one that was asked for
 * @param expansions all of these together, as a part of the most that the one asked for could give
 * @param correction a word of the glossary that the query may have meant
 * @param other factor of targets, documents and terms, which are short and would otherwise outrank the clauses
 * @param phrase how much is added to the score where all words of the query stand as they were typed, in scores of
 *     the best: with 1, such an entry comes before all others
 * @param window how many of the best entries, and of the best that have all of the query, are looked at for that
 * @param coverage how much of the score depends on the share of the query that an entry has; 0 to 1
 * @param b BM25's length normalisation: a long clause says more, it is not merely wordy
 */
record Weights(
        double heading,
        double path,
        double place,
        double english,
        double character,
        int few,
        double expansion,
        double expansions,
        double correction,
        double other,
        double phrase,
        int window,
        double coverage,
        double k1,
        double b) {
    static final Weights STANDARD = new Weights(0.15, 0.25, 1, 0.8, 0.3, 10, 0.9, 0.5, 0.9, 0.25, 1, 10, 0.5, 1.2, 0.4);
}
