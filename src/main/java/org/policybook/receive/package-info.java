/** Official files as received → their words, marks and tables. Understands nothing of what they say. */
@NullMarked
package org.policybook.receive;

import org.jspecify.annotations.NullMarked;
