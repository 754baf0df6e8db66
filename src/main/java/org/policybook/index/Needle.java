package org.policybook.index;

import java.util.Set;

/**
 * What is marked in a text.
 *
 * @param text folded; marked wherever it stands whole
 * @param terms its pairs, words and numbers, marked in a text in which it stands nowhere whole; none for a word that was
 *     searched beside, which counts only as a whole
 */
record Needle(String text, Set<String> terms) {}
