package org.policybook.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes as the browser's script reads them: numbers in groups of seven bits, the lowest first. */
final class Bytes extends ByteArrayOutputStream {
    void number(int value) {
        int rest = value;
        while (rest > 0x7F) {
            write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        write(rest);
    }

    void string(String text) {
        block(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes with their number before them. */
    void block(byte[] bytes) {
        number(bytes.length);
        writeBytes(bytes);
    }
}
