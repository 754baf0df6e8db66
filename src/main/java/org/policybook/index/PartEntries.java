package org.policybook.index;

import java.util.AbstractList;
import java.util.List;

/** The entries that one part of the index holds: what they come from, and how they are numbered. */
final class PartEntries {
    private final Source source;
    private final int[] numbers;

    PartEntries(Source source, int[] numbers) {
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

    /** The entries out of all; each is put together when it is asked for. */
    List<Entry> of(List<Entry> all) {
        return new AbstractList<>() {
            @Override
            public Entry get(int place) {
                return all.get(numbers[place]);
            }

            @Override
            public int size() {
                return numbers.length;
            }
        };
    }
}
