package org.policybook.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes the size and the SHA-256 of a file while it is written. */
final class Measured extends FilterOutputStream {
    private final MessageDigest digest;
    private long size;

    Measured(OutputStream out) {
        super(out);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
        size++;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        out.write(bytes, start, length);
        digest.update(bytes, start, length);
        size += length;
    }

    /** What was written so far, in bytes. */
    long size() {
        return size;
    }

    /** The hash of what was written, in hexadecimal; asked once. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
