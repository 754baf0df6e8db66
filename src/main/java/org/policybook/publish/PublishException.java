package org.policybook.publish;

/** The site could not be published, and the earlier one stands as it was; the message says why and what to do. */
public final class PublishException extends Exception {
    public PublishException(String message) {
        super(message);
    }

    public PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
