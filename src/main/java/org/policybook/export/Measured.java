package org.policybook.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.policybook.model.Sha256;

/** Takes the size and the SHA-256 of a file while it is written. */
final class Measured extends FilterOutputStream {
    private final Sha256 digest = new Sha256();
    private long size;

    Measured(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.add(new byte[] {(byte) b}, 0, 1);
        size++;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        out.write(bytes, start, length);
        digest.add(bytes, start, length);
        size += length;
    }

    /** What was written so far, in bytes. */
    long size() {
        return size;
    }

    /** The hash of what was written, in hexadecimal; asked once. */
    String hash() {
        return digest.hex();
    }
}
