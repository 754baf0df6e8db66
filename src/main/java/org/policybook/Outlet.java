package org.policybook;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * Standard output, or standard error. Whoever has read enough closes the pipe that leads there: that is no failure, and
 * what follows goes nowhere. On a full disk, what is lost is a failure.
 */
final class Outlet extends OutputStream {
    /** Of the mode of a file, what kind it is; the kinds that are a way to another program (POSIX, sys/stat.h). */
    private static final int KIND = 0170000;

    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private final OutputStream to;
    private final BooleanSupplier leadsToAProgram;
    private boolean closed;

    /**
     * Writes to {@code to}.
     *
     * @param leadsToAProgram asked where a write fails: whether a program reads at the other end
     */
    Outlet(OutputStream to, BooleanSupplier leadsToAProgram) {
        this.to = to;
        this.leadsToAProgram = leadsToAProgram;
    }

    static Outlet standardOutput() {
        return new Outlet(new FileOutputStream(FileDescriptor.out), () -> leadsToAProgram(Path.of("/dev/stdout")));
    }

    static Outlet standardError() {
        return new Outlet(new FileOutputStream(FileDescriptor.err), () -> leadsToAProgram(Path.of("/dev/stderr")));
    }

    /** Of what kind it is, and not what the system says: that is said in its own language. */
    private static boolean leadsToAProgram(Path device) {
        try {
            int kind = (Integer) Files.getAttribute(device, "unix:mode") & KIND;
            return kind == PIPE || kind == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        if (closed) {
            return;
        }
        try {
            to.write(bytes, start, length);
        } catch (IOException e) {
            closed = leadsToAProgram.getAsBoolean();
            if (!closed) {
                throw e;
            }
        }
    }
}
