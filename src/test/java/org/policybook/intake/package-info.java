/** Tests of what an import guesses and writes. */
@NullMarked
package org.policybook.intake;

import org.jspecify.annotations.NullMarked;
