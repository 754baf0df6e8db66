package org.policybook.render;

import java.io.IOException;

/** A template is at fault; the message says where. */
public final class TemplateFailure extends IOException {
    public TemplateFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
