package org.policybook.receive;

import static org.policybook.model.DiagnosticCode.ORIGINAL_SLOW;
import static org.policybook.model.DiagnosticCode.ORIGINAL_UNSAFE;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * What reading one file may cost. No official document comes near the limits, and a file made to exhaust the machine
 * meets them soon.
 */
final class Budget {
    /** The largest file that is opened. */
    static final long FILE_BYTES = 50L << 20;

    /** How much a packed file may hold, all parts that are read together. */
    static final long UNPACKED_BYTES = 100L << 20;

    /** How many files may stand in a packed file. */
    static final int PARTS = 10_000;

    /** How many elements the parts of XML may have together. */
    static final int ELEMENTS = 3_000_000;

    /** How deep the elements of a web page may stand in one another; what is deeper is read as if it were not. */
    static final int LEVELS = 150;

    /** How deep the elements of XML may stand in one another; Java's own readers stop at a hundred. */
    private static final int XML_LEVELS = 90;

    /** How many places a table may have. */
    static final int CELLS = 300_000;

    private final Duration time;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long begun = System.nanoTime();
    private long unpacked;
    private int elements;

    /**
     * Begins to count.
     *
     * @param time that the processor may spend in the thread that reads, so that a busy machine reads the same
     */
    Budget(Duration time) {
        this.time = time;
    }

    /** Ends the reading when its time is over. */
    void check() throws Rejected {
        boolean counts = threads.isCurrentThreadCpuTimeSupported();
        long used = counts ? threads.getCurrentThreadCpuTime() : System.nanoTime() - begun;
        if (used > time.toNanos()) {
            throw slow();
        }
    }

    /** That the time was over. */
    Rejected slow() {
        return new Rejected(ORIGINAL_SLOW, Long.toString(Math.max(1, time.toSeconds())));
    }

    /** Counts one more element of XML. */
    void element(int depth) throws Rejected {
        if (depth > XML_LEVELS) {
            throw new Rejected(ORIGINAL_UNSAFE, "XML, > " + XML_LEVELS + " levels");
        }
        if (++elements > ELEMENTS) {
            throw new Rejected(ORIGINAL_UNSAFE, "XML, > " + ELEMENTS + " elements");
        }
        if (elements % 1_000 == 0) {
            check();
        }
    }

    /** Counts the places of a table. */
    void cells(long number) throws Rejected {
        if (number > CELLS) {
            throw new Rejected(ORIGINAL_UNSAFE, "> " + CELLS + " table cells");
        }
        check();
    }

    /** {@code in}, counted; reading on after a limit ends in an exception that {@link #reason} explains. */
    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = in.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = in.read(bytes, offset, length);
                count(Math.max(read, 0));
                return read;
            }
        };
    }

    private void count(int bytes) throws IOException {
        unpacked += bytes;
        if (unpacked > UNPACKED_BYTES) {
            throw new IOException("unpacked");
        }
    }

    /** Why a counted stream ended in an exception: a limit, or else {@code failure} of the file itself. */
    Rejected reason(Rejected failure) {
        return unpacked > UNPACKED_BYTES
                ? new Rejected(ORIGINAL_UNSAFE, "ZIP, > " + (UNPACKED_BYTES >> 20) + " MB")
                : failure;
    }
}
