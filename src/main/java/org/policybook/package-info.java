/** The program: {@link org.policybook.SiteBuild} runs the stages, {@link org.policybook.Main} the commands. */
@NullMarked
package org.policybook;

import org.jspecify.annotations.NullMarked;
