package org.policybook.index;

/** The entries that one part of the index holds: what they come from, and how they are numbered. */
final class Share {
    private final Source source;
    private final int[] numbers;

    Share(Source source, int[] numbers) {
        this.source = source;
        this.numbers = numbers;
    }

    Source source() {
        return source;
    }

    /** The numbers of the entries in the whole index, ascending. */
    int[] numbers() {
        return numbers;
    }
}
