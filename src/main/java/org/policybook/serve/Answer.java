package org.policybook.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A whole answer, with the tag that tells whether a browser has it already (RFC 9110, 8.8.3). */
final class Answer {
    /** What is smaller gains nothing. */
    private static final int LEAST_COMPRESSED = 1024;

    private final int status;
    private final String type;
    private final byte[] content;
    private final String tag;
    private byte @Nullable [] compressed;

    private Answer(int status, String type, byte[] content) {
        this.status = status;
        this.type = type;
        this.content = content;
        this.tag = hash(content);
    }

    static Answer of(int status, String type, byte[] content) {
        return new Answer(status, type, content);
    }

    static Answer text(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer json(int status, String json) {
        return new Answer(status, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    /** Whether the answer is words, which become much smaller. */
    boolean isCompressible() {
        boolean words = type.startsWith("text/") || type.contains("json") || type.contains("xml");
        return words && content.length >= LEAST_COMPRESSED;
    }

    /** The entity tag of this form of the answer. */
    String tag(boolean gzip) {
        return '"' + tag + (gzip ? "-gzip\"" : "\"");
    }

    /** The bytes to send. */
    byte[] content(boolean gzip) {
        return gzip ? compressed() : content;
    }

    private synchronized byte[] compressed() {
        if (compressed == null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3);
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            compressed = bytes.toByteArray();
        }
        return compressed;
    }

    /** No secret, and never compared with the tag of another address: two checksums tell any change, and quickly. */
    private static String hash(byte[] content) {
        Checksum crc = new CRC32();
        Checksum castagnoli = new CRC32C();
        crc.update(content);
        castagnoli.update(content);
        return Long.toHexString(crc.getValue())
                + Long.toHexString(castagnoli.getValue())
                + Integer.toHexString(content.length);
    }
}
