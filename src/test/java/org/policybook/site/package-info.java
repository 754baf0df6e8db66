/**
 * Proof of the built site as files: it is built from the project's own content, then its mark-up, links and addresses
 * are checked page by page. Tests find the pages by walking the site, so a new page is under proof from its first day.
 */
@NullMarked
package org.policybook.site;

import org.jspecify.annotations.NullMarked;
