package org.policybook.model;

/** A value that the source does not print and somebody concluded from elsewhere; shown in square brackets. */
public record Inferred(String value, String why) {}
