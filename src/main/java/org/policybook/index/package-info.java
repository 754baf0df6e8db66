/**
 * The fifth stage: a Lucene index over clauses. A Lucene directory differs from build to build, so it never enters the
 * site; what pages need of it is asked for and handed on as values.
 */
@NullMarked
package org.policybook.index;

import org.jspecify.annotations.NullMarked;
