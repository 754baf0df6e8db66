/** Documents in the styles of official files, made in every format, and what a reader finds in them. */
@NullMarked
package org.policybook.unseen;

import org.jspecify.annotations.NullMarked;
