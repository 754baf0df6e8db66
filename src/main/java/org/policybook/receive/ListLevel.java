package org.policybook.receive;

/**
 * How the paragraphs of one level of a list are numbered.
 *
 * @param pattern what is printed, with {@code %1} for the count of the first level and so on up to {@code %9}
 * @param start the first count
 * @param restart 0: never counted anew; n: anew after a paragraph of the n-th level or one above it
 * @param legal whether all counts are printed in Arabic digits
 * @param gap whether a tab or a space follows
 */
record ListLevel(NumberFormat format, String pattern, int start, int restart, boolean legal, boolean gap) {
    /** How many levels a list has. */
    static final int MOST = 9;

    ListLevel startingAt(int first) {
        return new ListLevel(format, pattern, first, restart, legal, gap);
    }
}
