/**
 * The fourth stage: holds the knowledge base against the contract, one class a rule, which looks at one document by
 * itself or at the whole. Rules only look; what they find is a diagnostic at the place where the content must be mended.
 */
@NullMarked
package org.policybook.check;

import org.jspecify.annotations.NullMarked;
