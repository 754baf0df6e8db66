package org.policybook.render;

/**
 * A link as templates use it.
 *
 * @param href from the root of this language's pages; {@link Frame#href} makes it relative
 */
public record Link(String href, String text) {}
