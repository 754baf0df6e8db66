/**
 * The second stage: from the text of a document to its clause tree. Markdown is read with flexmark, official texts line
 * by line; both give the same pieces, and {@code Outline} makes the tree of either from the printed numbers.
 */
@NullMarked
package org.policybook.parse;

import org.jspecify.annotations.NullMarked;
