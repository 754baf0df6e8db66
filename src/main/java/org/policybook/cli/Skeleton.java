package org.policybook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A commented piece of content for a writer to fill in.
 *
 * @param text with a field in braces where something is known already
 */
record Skeleton(String text) {
    /** Reads the skeleton {@code name} that the jar carries. */
    static Skeleton of(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Skeleton.class.getResourceAsStream("new/" + name))) {
            return new Skeleton(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Fills in a field. */
    Skeleton with(String field, String value) {
        return new Skeleton(text.replace("{" + field + "}", value));
    }
}
