package io.vigil.gateway.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets of 256 random bits, which nobody guesses: so that a fast hash of one is as good as a slow one. */
public final class RandomSecret {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecret() {}

    /** @return 43 characters that may stand in a header or an address */
    public static String next() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    /** @return 32 bytes in base64, as keys of AES-256 are written */
    public static String key() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    /** How one is kept. */
    public static String hash(String secret) {
        return HexFormat.of().formatHex(Secrets.sha256(secret));
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
