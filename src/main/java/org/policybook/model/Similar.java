package org.policybook.model;

/**
 * A measure of another region that says much the same.
 *
 * @param score from 0 to 1, the greater the closer
 */
public record Similar(Clause clause, double score) {}
