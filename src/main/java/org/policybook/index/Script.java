package org.policybook.index;

import java.nio.charset.StandardCharsets;

/** A part of the index as a script: a page opened from disk may load scripts and nothing else. */
final class Script {
    private static final String CALL = "policybook.shard(\"";

    private Script() {}

    /** Hands {@code json} to the page under {@code name}. */
    static byte[] of(String name, String json) {
        // Engines before 2019 end a string at these two.
        String safe = json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        return (CALL + name + "\"," + safe + ");\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A string of numbers and of words that have neither quotes nor backslashes. */
    static byte[] ofText(String name, CharSequence text) {
        return of(name, "\"" + text + "\"");
    }

    /** What {@link #ofText} was given. */
    static String text(byte[] script) {
        String text = new String(script, StandardCharsets.UTF_8);
        return text.substring(text.indexOf(",\"") + 2, text.lastIndexOf('"'));
    }
}
