package org.policybook.index;

/**
 * Numbers as bits, fifteen to a character from U+3000 to U+AFFF: in a script of UTF-16 two bytes hold nearly two bytes, and
 * nothing has to be escaped. The script {@code engine/25-bits.js} reads the same.
 */
final class Bits {
    private static final char FIRST = '\u3000';
    private static final int WIDTH = 15;

    /** So many ones end a count; what is more follows as a {@link #size}. */
    private static final int MOST_ONES = 12;

    /** In how many bits the number of plain bits of a list stands. */
    private static final int PLAIN = 5;

    private final StringBuilder text;
    private int held;
    private int free = WIDTH;

    /** Writes at the end of {@code text}, which nobody else changes until {@link #end}. */
    Bits(StringBuilder text) {
        this.text = text;
    }

    /** The last {@code count} bits of a number, the highest first. */
    Bits bits(int number, int count) {
        int left = count;
        while (left > 0) {
            int taken = Math.min(left, free);
            held = held << taken | ((number >>> (left - taken)) & ((1 << taken) - 1));
            left -= taken;
            free -= taken;
            if (free == 0) {
                write();
            }
        }
        return this;
    }

    /** A number from 0 of which nothing is known: the count of its bits in ones (Elias's gamma code of the next number). */
    Bits size(int number) {
        int count = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number + 1);
        return bits(-1, count).bits(0, 1).bits(number + 1, count);
    }

    /** A number from 0 of which about {@code 2^plain} is expected (Rice's code, with a way out for the odd large one). */
    Bits near(int number, int plain) {
        int ones = number >>> plain;
        if (ones >= MOST_ONES) {
            return bits((1 << MOST_ONES) - 1, MOST_ONES).size(ones - MOST_ONES).bits(number, plain);
        }
        if (ones + 1 + plain >= Integer.SIZE) {
            return bits((1 << (ones + 1)) - 2, ones + 1).bits(number, plain);
        }
        return bits((((1 << (ones + 1)) - 2) << plain) | (number & ((1 << plain) - 1)), ones + 1 + plain);
    }

    /** How many plain bits fit numbers with this sum, written ahead of them. */
    int plain(long sum, int count) {
        long mean = count == 0 ? 0 : sum / count;
        int plain = mean == 0 ? 0 : Long.SIZE - 1 - Long.numberOfLeadingZeros(mean);
        bits(plain, PLAIN);
        return plain;
    }

    /** Writes what is left; zeros follow. */
    void end() {
        if (free < WIDTH) {
            held <<= free;
            write();
        }
    }

    private void write() {
        text.append((char) (FIRST + held));
        held = 0;
        free = WIDTH;
    }

    /** Reads what {@link Bits} wrote. */
    static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        int bits(int count) {
            int number = 0;
            int left = count;
            while (left > 0) {
                int here = WIDTH - at % WIDTH;
                int taken = Math.min(left, here);
                int held = text.charAt(at / WIDTH) - FIRST;
                number = number << taken | ((held >>> (here - taken)) & ((1 << taken) - 1));
                at += taken;
                left -= taken;
            }
            return number;
        }

        int size() {
            int count = 0;
            while (bits(1) == 1) {
                count++;
            }
            return (1 << count | bits(count)) - 1;
        }

        int near(int plain) {
            int ones = 0;
            while (ones < MOST_ONES && bits(1) == 1) {
                ones++;
            }
            ones += ones == MOST_ONES ? size() : 0;
            return ones << plain | bits(plain);
        }

        int plain() {
            return bits(PLAIN);
        }
    }
}
