/**
 * From an official file to a document of the content: what it says of itself, where it belongs, the figures that may be
 * targets, and the files and the report that come of it. People decide; nothing here is more than a candidate.
 */
@NullMarked
package org.policybook.intake;

import org.jspecify.annotations.NullMarked;
