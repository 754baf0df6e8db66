package org.policybook.index;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A part of the index as a script: a page opened from disk may load scripts and nothing else. What is mostly Chinese or
 * {@link Bits} is written in UTF-16, two bytes for a character and not three, which a browser knows by its first character.
 */
final class Script {
    private static final String CALL = "policybook.shard(\"";
    private static final char MARK = '\uFEFF';

    private Script() {}

    /** Hands {@code json} to the page under {@code name}. */
    static byte[] of(String name, String json) {
        return (CALL + name + "\"," + safe(json) + ");\n").getBytes(StandardCharsets.UTF_8);
    }

    /** As {@link #of}, in UTF-16. */
    static byte[] ofChinese(String name, String json) {
        return utf16(MARK + CALL + name + "\",", safe(json), ");\n");
    }

    /** A string of words and of numbers that has neither quotes, backslashes nor ends of lines, in UTF-16. */
    static byte[] ofText(String name, CharSequence text) {
        return utf16(MARK + CALL + name + "\",\"", text, "\");\n");
    }

    /** By hand, for an encoder looks at every character for halves that do not belong together. */
    private static byte[] utf16(String before, CharSequence text, String after) {
        byte[] bytes = new byte[Character.BYTES * (before.length() + text.length() + after.length())];
        put(before, bytes, 0);
        put(text, bytes, before.length());
        put(after, bytes, before.length() + text.length());
        return bytes;
    }

    private static void put(CharSequence text, byte[] bytes, int first) {
        int at = Character.BYTES * first;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes[at++] = (byte) c;
            bytes[at++] = (byte) (c >>> Byte.SIZE);
        }
    }

    /** Engines before 2019 end a string at these two. */
    private static String safe(String json) {
        return json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    /** What {@link #ofText} was given. */
    static String text(byte[] script) {
        Charset charset = StandardCharsets.UTF_16LE;
        String text = charset.decode(ByteBuffer.wrap(script)).toString();
        return text.substring(text.indexOf(",\"") + 2, text.lastIndexOf('"'));
    }
}
