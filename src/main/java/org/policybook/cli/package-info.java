/** The command line: one class a command. Results go to standard output, everything else to standard error. */
@NullMarked
package org.policybook.cli;

import org.jspecify.annotations.NullMarked;
