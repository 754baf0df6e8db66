/**
 * The fifth stage: clauses through Lucene. What it makes stays in memory or out of the site, since a Lucene directory
 * differs from build to build; what pages need of it is asked for and handed on as values.
 * {@link org.policybook.index.Scan} is the one place where text is cut into terms.
 */
@NullMarked
package org.policybook.index;

import org.jspecify.annotations.NullMarked;
