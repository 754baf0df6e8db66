/**
 * Proof of the built site in a real browser, a headless Chromium: every page loads quietly from disk and from a server,
 * fits every width, can be used by keyboard, read without scripts and printed, and has no fault that axe can find.
 */
@NullMarked
package org.policybook.browser;

import org.jspecify.annotations.NullMarked;
