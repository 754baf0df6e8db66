package org.policybook.index;

import java.util.Arrays;
import org.apache.lucene.index.LeafReader;

/**
 * A part of the index: a Lucene segment that holds some of the entries and nothing else. What its entries are numbered by
 * changes where documents come and go; the segment does not.
 */
final class Part {
    private final LeafReader reader;
    private final int[] numbers;

    /**
     * A part of the index.
     *
     * @param reader of the segment
     * @param numbers of its entries in the whole index, ascending
     */
    Part(LeafReader reader, int[] numbers) {
        this.reader = reader;
        this.numbers = numbers;
    }

    LeafReader reader() {
        return reader;
    }

    /** How many entries it holds. */
    int size() {
        return numbers.length;
    }

    /** The number of an entry in the whole index, by its number in the segment. */
    int number(int doc) {
        return numbers[doc];
    }

    /** The number of an entry in the segment, by that in the whole index; negative where it is in another part. */
    int doc(int number) {
        return Arrays.binarySearch(numbers, number);
    }
}
