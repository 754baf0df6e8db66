package org.policybook.index;

/**
 * Which documents share a part of the index. A document's id alone decides, so that one that comes or goes leaves all
 * others in their parts.
 *
 * @param parts how many parts there are, a power of two
 */
record Division(int parts) {
    /** So many documents are one part; four times as many are two. */
    private static final int ALONE = 16;

    /** Spreads what resembles one another: 2^32 divided by the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    /**
     * The division of so many documents. The parts grow in number and in size with the root of it: a change makes one part
     * anew, and a question goes to all of them.
     */
    static Division of(int documents) {
        int parts = 1;
        while ((long) ALONE * parts * parts < documents) {
            parts *= 2;
        }
        return new Division(parts);
    }

    /** The part of a document. */
    int part(String document) {
        int spread = document.hashCode() * SPREAD;
        return parts == 1 ? 0 : spread >>> (Integer.SIZE - Integer.numberOfTrailingZeros(parts));
    }
}
