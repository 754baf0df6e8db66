/**
 * How official Chinese documents write things: numerals, numbering, 发文字号, citations, units of measure, and the
 * brackets that name responsible bodies. Knows only the model; every stage may use it. Everything here is a scanner
 * or a pattern that cannot backtrack, so that no input is slow.
 */
@NullMarked
package org.policybook.notation;

import org.jspecify.annotations.NullMarked;
