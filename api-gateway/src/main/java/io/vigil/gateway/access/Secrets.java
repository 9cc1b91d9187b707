package io.vigil.gateway.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Comparing secrets in a time that tells nothing about them. */
public final class Secrets {
    private Secrets() {}

    /** False where the expected one is blank: a secret that is not set opens nothing. */
    public static boolean match(String expected, String given) {
        return MessageDigest.isEqual(sha256(expected), sha256(given)) && !expected.isBlank();
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
