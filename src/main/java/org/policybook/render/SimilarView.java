package org.policybook.render;

/**
 * A measure of another region beside the one that it resembles.
 *
 * @param title number and heading
 * @param summary the beginning of its text, cut at a sentence
 */
public record SimilarView(Link region, String regionClass, String href, String title, String summary) {}
