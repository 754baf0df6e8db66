package org.policybook.receive;

/**
 * One cell of a table as laid out.
 *
 * @param row the first that it covers, from 0
 * @param column the first that it covers, from 0
 * @param rows how many it covers
 * @param columns how many it covers
 */
record Slot(int row, int column, int rows, int columns, Draft words) {}
