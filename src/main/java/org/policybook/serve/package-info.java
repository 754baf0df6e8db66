/**
 * The local server: the site's files, the answers of search, and word to open pages when the site was made anew or
 * cannot be. It answers this machine alone, and nothing of it enters the site.
 */
@NullMarked
package org.policybook.serve;

import org.jspecify.annotations.NullMarked;
