/**
 * The last stage: the only writer of the site. A site is written beside the published one and takes its place in one
 * step, so that a reader sees the old site or the new one, whole.
 */
@NullMarked
package org.policybook.publish;

import org.jspecify.annotations.NullMarked;
