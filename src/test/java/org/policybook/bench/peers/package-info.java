/**
 * A built site as sites of other generators, so that builds of pages with the same information are compared; see
 * {@code scripts/bench}. {@link org.policybook.bench.peers.PeerSites} writes them, {@link
 * org.policybook.bench.peers.PeerCheck} compares what came of it.
 */
@NullMarked
package org.policybook.bench.peers;

import org.jspecify.annotations.NullMarked;
