@NullMarked
package org.policybook.citation;

import org.jspecify.annotations.NullMarked;
