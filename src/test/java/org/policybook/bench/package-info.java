/** Corpora of any size, and the same as sites of other generators, to measure builds with; see {@code scripts/bench}. */
@NullMarked
package org.policybook.bench;

import org.jspecify.annotations.NullMarked;
