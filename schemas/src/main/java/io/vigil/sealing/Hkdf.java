package io.vigil.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys from a key: HKDF with HMAC-SHA256, RFC 5869. */
final class Hkdf {
    static final String HMAC = "HmacSHA256";
    private static final int HASH = 32;

    private Hkdf() {}

    /**
     * Extracts and expands.
     *
     * @param salt empty for none
     * @param length in bytes, at most 255 times 32
     */
    static byte[] derive(byte[] key, byte[] salt, byte[] info, int length) {
        // an empty salt is a hash's length of zeros, which HMAC's padding does not tell from one zero
        SecretKeySpec extractor = new SecretKeySpec(salt.length == 0 ? new byte[HASH] : salt, HMAC);
        SecretKeySpec expander = new SecretKeySpec(hmac(extractor, key), HMAC);
        ByteBuffer derived = ByteBuffer.allocate(length);
        byte[] block = new byte[0];
        for (byte count = 1; derived.hasRemaining(); count++) {
            block = hmac(expander, block, info, new byte[] {count});
            derived.put(block, 0, Math.min(HASH, derived.remaining()));
        }
        return derived.array();
    }

    static byte[] hmac(SecretKeySpec key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", e);
        }
    }
}
