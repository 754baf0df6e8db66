/**
 * The sixth stage: from the knowledge base to the pages of the site, its feeds and its map. Each page template has one
 * record that says exactly what the template may use and makes it from a {@link org.policybook.render.Scene}, the
 * knowledge base seen in one language.
 */
@NullMarked
package org.policybook.render;

import org.jspecify.annotations.NullMarked;
