/** Tests of search: relevance, parity with the browser, and queries meant to do harm. */
@NullMarked
package org.policybook.index;

import org.jspecify.annotations.NullMarked;
