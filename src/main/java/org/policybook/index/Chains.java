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
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private byte[][] blocks = new byte[0][];
    /** The first address that no slice has. */
    private int free;

    private int[] heads = new int[0];
    private int[] lengths = new int[0];
    /** Where the next byte goes, and where its slice ends. */
    private int[] ends = new int[0];

    private int[] limits = new int[0];

    /** How many bytes a list has. */
    int length(int list) {
        return list < lengths.length ? lengths[list] : 0;
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
        if (list >= heads.length) {
            int room = Math.max(list + 1, heads.length + heads.length / 2 + 64);
            heads = Arrays.copyOf(heads, room);
            lengths = Arrays.copyOf(lengths, room);
            ends = Arrays.copyOf(ends, room);
            limits = Arrays.copyOf(limits, room);
        }
        if (ends[list] == limits[list]) {
            slice(list);
        }
        blocks[ends[list] / BLOCK][ends[list] % BLOCK] = value;
        ends[list]++;
        lengths[list]++;
    }

    private void slice(int list) {
        int size = next(lengths[list]);
        if (free % BLOCK + size + NEXT > BLOCK) {
            free += BLOCK - free % BLOCK;
        }
        if (free / BLOCK == blocks.length) {
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = new byte[BLOCK];
        }
        if (lengths[list] == 0) {
            heads[list] = free;
        } else {
            for (int i = 0; i < NEXT; i++) {
                blocks[limits[list] / BLOCK][limits[list] % BLOCK + i] = (byte) (free >>> (Byte.SIZE * i));
            }
        }
        ends[list] = free;
        limits[list] = free + size;
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
        private int at;
        private int limit;

        private Reader(int list) {
            this.length = length(list);
            this.at = length == 0 ? 0 : heads[list];
            this.limit = at + Chains.next(0);
        }

        boolean more() {
            return read < length;
        }

        int next() {
            int number = 0;
            int shift = 0;
            int b;
            do {
                b = take();
                number |= (b & SEVEN_BITS) << shift;
                shift += 7;
            } while (b >= MORE);
            return number;
        }

        private int take() {
            if (at == limit) {
                byte[] block = blocks[limit / BLOCK];
                int next = 0;
                for (int i = 0; i < NEXT; i++) {
                    next |= (block[limit % BLOCK + i] & 0xFF) << (Byte.SIZE * i);
                }
                at = next;
                limit = at + Chains.next(read);
            }
            int value = blocks[at / BLOCK][at % BLOCK] & 0xFF;
            at++;
            read++;
            return value;
        }
    }
}
