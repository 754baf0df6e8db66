package org.policybook.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 (FIPS 180-4) of what it is given, piece by piece. */
public final class Sha256 {
    private final MessageDigest digest;

    /** Of nothing yet. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The hash of a text in UTF-8, 64 hexadecimal digits. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of some bytes, 64 hexadecimal digits. */
    public static String of(byte[] bytes) {
        Sha256 hash = new Sha256();
        hash.add(bytes, 0, bytes.length);
        return hash.hex();
    }

    /** Goes on with a text in UTF-8. */
    public void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes, 0, bytes.length);
    }

    /** Goes on with {@code length} bytes from {@code start} on. */
    public void add(byte[] bytes, int start, int length) {
        digest.update(bytes, start, length);
    }

    /** The hash of all so far, 64 hexadecimal digits; it is taken once, and what follows begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
