/** Corpora of any size, to measure builds with; see {@code scripts/bench}. */
@NullMarked
package org.policybook.bench;

import org.jspecify.annotations.NullMarked;
