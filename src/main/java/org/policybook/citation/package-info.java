/**
 * How a document and a clause are cited: GB/T 7714-2015, BibTeX, RIS and CSL-JSON. A leaf like
 * {@link org.policybook.notation}: it knows the model and the notation, and every stage may use it. What the source
 * does not print is left out; what was concluded from elsewhere stands in square brackets. No clock is read: the date
 * of access is the caller's.
 */
@NullMarked
package org.policybook.citation;

import org.jspecify.annotations.NullMarked;
