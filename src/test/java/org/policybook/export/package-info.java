@NullMarked
package org.policybook.export;

import org.jspecify.annotations.NullMarked;
