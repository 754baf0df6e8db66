@NullMarked
package org.policybook.index;

import org.jspecify.annotations.NullMarked;
