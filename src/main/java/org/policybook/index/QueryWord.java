package org.policybook.index;

/**
 * One word of a query.
 *
 * @param text folded
 * @param quoted must stand as it is
 * @param without must not stand
 */
record QueryWord(String text, boolean quoted, boolean without) {}
