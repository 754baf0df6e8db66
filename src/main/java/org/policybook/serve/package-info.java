/** The local server: the site's files and the answers of search, on this machine alone. */
@NullMarked
package org.policybook.serve;

import org.jspecify.annotations.NullMarked;
