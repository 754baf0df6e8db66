package org.policybook.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes as the browser's script reads them: numbers in groups of seven bits, the lowest first. */
final class Bytes {
    private byte[] bytes = new byte[64];
    private int size;

    void write(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void number(int value) {
        int rest = value;
        while (rest > 0x7F) {
            write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        write(rest);
    }

    void string(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        add(encoded, encoded.length);
    }

    /** Other bytes with their number before them. */
    void block(Bytes other) {
        number(other.size);
        add(other);
    }

    /** Other bytes as they are. */
    void add(Bytes other) {
        add(other.bytes, other.size);
    }

    private void add(byte[] more, int length) {
        room(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    /** Empties it, to be used again. */
    void clear() {
        size = 0;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }
}
