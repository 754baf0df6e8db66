/** Tests of the local server. */
@NullMarked
package org.policybook.serve;

import org.jspecify.annotations.NullMarked;
