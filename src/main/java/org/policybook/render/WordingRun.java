package org.policybook.render;

/**
 * A piece of an interface text.
 *
 * @param kind {@code text}, {@code strong}, {@code code} or {@code link}
 */
public record WordingRun(String kind, String text) {}
