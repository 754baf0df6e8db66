package org.policybook.index;

import java.util.Arrays;

/** Numbers long values in the order in which they are first met. */
final class LongNumbers {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int HIGH = 33;

    private long[] values = new long[1 << 10];
    /** One more than the number of the value, by a hash of it. */
    private int[] slots = new int[1 << 11];

    private int size;

    /** How many there are. */
    int size() {
        return size;
    }

    /** The value with a number. */
    long at(int number) {
        return values[number];
    }

    /** The number of a value. */
    int of(long value) {
        int slot = slot(value);
        if (slots[slot] == 0) {
            if (size == values.length) {
                grow();
                slot = slot(value);
            }
            values[size] = value;
            slots[slot] = ++size;
        }
        return slots[slot] - 1;
    }

    private int slot(long value) {
        int mask = slots.length - 1;
        int slot = (int) ((value * SPREAD) >>> HIGH) & mask;
        while (slots[slot] != 0 && values[slots[slot] - 1] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        values = Arrays.copyOf(values, 2 * size);
        slots = new int[2 * slots.length];
        for (int i = 0; i < size; i++) {
            slots[slot(values[i])] = i + 1;
        }
    }
}
