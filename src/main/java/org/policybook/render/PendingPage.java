package org.policybook.render;

import java.util.function.Supplier;

/**
 * A page that can be made.
 *
 * @param path where it will stand, from the root of its language's pages
 * @param page makes it
 */
record PendingPage(String path, Supplier<Page> page) {}
