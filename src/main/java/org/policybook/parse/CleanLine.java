package org.policybook.parse;

/**
 * A paragraph of a cleaned text.
 *
 * @param at where its first character stands in the received text
 * @param row whether it is a row of a table, its cells parted by tabs
 */
record CleanLine(String text, int at, boolean row) {}
