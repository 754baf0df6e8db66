/**
 * The sixth stage: from the knowledge base to the pages and data files of the site. Each page template has one record
 * that says exactly what the template may use.
 */
@NullMarked
package org.policybook.render;

import org.jspecify.annotations.NullMarked;
