package org.policybook.render;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A template is at fault; the message says where. */
public final class TemplateFailure extends IOException {
    public TemplateFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
