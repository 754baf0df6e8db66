@NullMarked
package org.policybook.cli;

import org.jspecify.annotations.NullMarked;
