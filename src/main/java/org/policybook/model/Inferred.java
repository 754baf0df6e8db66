package org.policybook.model;

import org.jspecify.annotations.Nullable;

/**
 * A value that the source does not print and somebody concluded from elsewhere; shown in square brackets.
 *
 * @param why from what it was concluded, and {@code whyEn} the same in English
 */
public record Inferred(String value, String why, @Nullable String whyEn) {}
