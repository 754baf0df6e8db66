package org.policybook.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Objects;
import org.policybook.model.WriteFailure;
import org.policybook.publish.PublishException;

/** Why a file cannot be written, or a port cannot be had, in words rather than in names of exceptions. */
final class FileTrouble {
    /** Ports below are the system's own. */
    private static final int FIRST_FREE_PORT = 1024;

    private static final int PROBE_MILLIS = 500;

    private FileTrouble() {}

    /**
     * One line for a failed write.
     *
     * @param target what was to be written, where the exception does not tell
     */
    static String words(IOException e, Object target, Messages messages) {
        String file = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : target.toString();
        return messages.text("cannot-write", file, why(e, messages));
    }

    /** Why nothing was published; what the system says of a file is put in words. */
    static String words(PublishException e, Messages messages) {
        if (e.getCause() instanceof FileSystemException trouble && trouble.getFile() != null) {
            return messages.text("publish-file", trouble.getFile(), why(trouble, messages));
        }
        // What a template is at fault of tells its place by itself.
        boolean full = e.getCause() instanceof IOException trouble && isFull(String.valueOf(trouble.getMessage()));
        return full
                ? messages.text(e.code(), messages.text("why-full"))
                : messages.text(e.code(), e.details().toArray());
    }

    /** Why a port of this machine cannot be had, and what to do; systems say why in their own language. */
    static String ofPort(SocketException e, int port, Messages messages) {
        String number = Integer.toString(port);
        if (listens(port)) {
            return messages.text("serve-port-taken", number);
        }
        String reason = Objects.requireNonNullElse(e.getMessage(), e.toString());
        boolean denied = reason.toLowerCase(Locale.ROOT).contains("permission denied");
        return denied || (e instanceof BindException && port < FIRST_FREE_PORT)
                ? messages.text("serve-port-denied", number)
                : messages.text("serve-port", number, reason);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isFull(String reason) {
        return reason.contains(WriteFailure.FULL);
    }

    private static String why(IOException e, Messages messages) {
        String reason = e instanceof FileSystemException f
                ? Objects.requireNonNullElse(f.getReason(), "")
                : Objects.requireNonNullElse(e.getMessage(), "");
        String lower = reason.toLowerCase(Locale.ROOT);
        if (e instanceof AccessDeniedException || lower.contains("permission denied")) {
            return messages.text("why-denied");
        }
        if (isFull(reason)) {
            return messages.text("why-full");
        }
        if (lower.contains("read-only")) {
            return messages.text("why-read-only");
        }
        if (lower.contains("is a directory")) {
            return messages.text("why-folder");
        }
        if (e instanceof FileAlreadyExistsException
                || e instanceof NotDirectoryException
                || lower.contains("not a directory")) {
            return messages.text("why-in-way");
        }
        if (e instanceof NoSuchFileException) {
            return messages.text("why-gone");
        }
        return reason.isEmpty() ? messages.text("why-unknown") : reason;
    }
}
