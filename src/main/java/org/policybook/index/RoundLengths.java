package org.policybook.index;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 for which the length of a text is a power of two. How long a text is says little about what it is worth, and a
 * browser that has to know it of every text loads less than half.
 */
final class RoundLengths extends BM25Similarity {
    RoundLengths(Weights weights) {
        super((float) weights.k1(), (float) weights.b());
    }

    @Override
    public long computeNorm(FieldInvertState state) {
        // A token that stands at the place of the one before makes a text no longer.
        return norm(state.getLength() - state.getNumOverlap());
    }

    /** The nearest power of two, as near as the byte has it in which Lucene keeps a length. */
    static byte norm(int length) {
        int below = Integer.highestOneBit(length);
        return SmallFloat.intToByte4(2 * (length - below) < below ? below : 2 * below);
    }
}
