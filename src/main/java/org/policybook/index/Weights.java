package org.policybook.index;

/**
 * What counts how much; each by a reason.
 *
 * @param heading a word in the heading, beside its own weight as part of the text
 * @param path a word in the headings above, the document's title or the region's name: says where, hardly what
 * @param place as {@code path}, for the name of a region: who names one wants its documents
 * @param english an English word
 * @param character a single character; used only where pairs find fewer than {@code few} entries
 * @param expansion a word that the glossary declares beside the one that was asked for
 * @param correction a word of the glossary that the query may have meant
 * @param other factor of targets, documents and terms, which are short and would otherwise outrank the clauses
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
        double correction,
        double other,
        double coverage,
        double k1,
        double b) {
    static final Weights STANDARD = new Weights(0.15, 0.25, 1, 0.8, 0.3, 1000, 0.7, 0.9, 0.25, 0.5, 1.2, 0.4);
}
