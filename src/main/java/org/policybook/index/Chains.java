package org.policybook.index;

import java.util.Arrays;

/**
 * Many lists of numbers that grow side by side, in bytes: seven bits of a number to a byte. A list lies in slices, each as
 * long as all before it together, that name the next; so neither a list of two numbers nor one of a million wastes much.
 */
final class Chains {
    private static final int BLOCK = 1 << 20;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 4096;
    private static final int NEXT = 4;
    private static final byte[] NONE = {};
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    /** Of a list: where it begins, how many bytes it has, where the next goes, and where the slice of that ends. */
    private static final int HEAD = 0;

    private static final int LENGTH = 1;
    private static final int END = 2;
    private static final int LIMIT = 3;
    private static final int FIELDS = 4;

    private byte[][] blocks = new byte[0][];
    /** The first address that no slice has. */
    private int free;

    /** Of each list what {@link #HEAD} and the others name: side by side, for memory far apart is slow. */
    private int[] lists = new int[0];

    /** How many bytes a list has. */
    int length(int list) {
        int at = list * FIELDS + LENGTH;
        return at < lists.length ? lists[at] : 0;
    }

    /** Adds a number from 0 to a list. */
    void add(int list, int number) {
        int rest = number;
        while (rest > SEVEN_BITS) {
            put(list, (byte) ((rest & SEVEN_BITS) | MORE));
            rest >>>= 7;
        }
        put(list, (byte) rest);
    }

    private void put(int list, byte value) {
        int of = list * FIELDS;
        if (of + FIELDS > lists.length) {
            lists = Arrays.copyOf(lists, Math.max(of + FIELDS, lists.length + lists.length / 2 + 64 * FIELDS));
        }
        if (lists[of + END] == lists[of + LIMIT]) {
            slice(of);
        }
        int end = lists[of + END]++;
        blocks[end / BLOCK][end % BLOCK] = value;
        lists[of + LENGTH]++;
    }

    private void slice(int of) {
        int size = next(lists[of + LENGTH]);
        if (free % BLOCK + size + NEXT > BLOCK) {
            free += BLOCK - free % BLOCK;
        }
        if (free / BLOCK == blocks.length) {
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = new byte[BLOCK];
        }
        if (lists[of + LENGTH] == 0) {
            lists[of + HEAD] = free;
        } else {
            int limit = lists[of + LIMIT];
            for (int i = 0; i < NEXT; i++) {
                blocks[limit / BLOCK][limit % BLOCK + i] = (byte) (free >>> (Byte.SIZE * i));
            }
        }
        lists[of + END] = free;
        lists[of + LIMIT] = free + size;
        free += size + NEXT;
    }

    private static int next(int length) {
        return Math.clamp(length, SHORTEST, LONGEST);
    }

    /** Reads a list from its beginning; lists may be read by several threads when all is added. */
    Reader read(int list) {
        return new Reader(list);
    }

    /** Reads one list. */
    final class Reader {
        private final int length;
        private int read;
        /** Where the slice that is being read lies: no slice goes beyond its block. */
        private byte[] block = NONE;

        private int at;
        private int limit;

        private Reader(int list) {
            this.length = length(list);
            if (length > 0) {
                slice(lists[list * FIELDS + HEAD]);
            }
        }

        boolean more() {
            return read < length;
        }

        int next() {
            int b = take();
            int number = b & SEVEN_BITS;
            for (int shift = 7; b < 0; shift += 7) {
                b = take();
                number |= (b & SEVEN_BITS) << shift;
            }
            return number;
        }

        /** The next byte; one that is not the last of its number is negative. */
        private byte take() {
            if (at == limit) {
                int next = 0;
                for (int i = 0; i < NEXT; i++) {
                    next |= (block[limit + i] & 0xFF) << (Byte.SIZE * i);
                }
                slice(next);
            }
            read++;
            return block[at++];
        }

        private void slice(int address) {
            block = blocks[address / BLOCK];
            at = address % BLOCK;
            limit = at + Chains.next(read);
        }
    }
}
