/**
 * The first stage: the only reader of {@code content/}. Gives {@link org.policybook.model.Sources}, with the place of
 * every fact, and reports whatever cannot be read; a file that is wrong never hides another.
 */
@NullMarked
package org.policybook.load;

import org.jspecify.annotations.NullMarked;
