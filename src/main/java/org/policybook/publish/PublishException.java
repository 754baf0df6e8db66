package org.policybook.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The site could not be published, and the earlier one stands as it was. It is worded where it is printed. */
public final class PublishException extends Exception {
    /** The key for a folder that another build is publishing to. */
    static final String BUSY = "publish-busy";

    private final String code;
    private final List<String> details;

    private PublishException(String code, List<String> details, @Nullable Throwable cause) {
        super(code + " " + details, cause);
        this.code = code;
        this.details = details;
    }

    /** The folder cannot be published to; {@code code} is a key of {@code messages.properties}. */
    static PublishException refused(String code, Object... details) {
        return new PublishException(
                code, List.of(details).stream().map(Object::toString).toList(), null);
    }

    /** Something failed on the way; {@code what} is one line that says what, and at which file. */
    public static PublishException failed(String what, Throwable cause) {
        return new PublishException("publish-failed", List.of(what), cause);
    }

    /** Whether another build was publishing to the same folder, and a later try may do. */
    public boolean isBusy() {
        return code.equals(BUSY);
    }

    /** Whether the folder itself was refused: then no change of content or templates helps. */
    public boolean isRefusal() {
        return getCause() == null && !isBusy();
    }

    /** The key of its message. */
    public String code() {
        return code;
    }

    /** What the message names. */
    public List<String> details() {
        return details;
    }
}
