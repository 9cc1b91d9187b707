package io.vigil.standalone.credential;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets from the system's secure source. */
final class Randoms {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Randoms() {}

    /** 192 bits, safe in addresses and shells. */
    static String word() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
    }

    /** 256 bits in standard base64. */
    static String key() {
        return Base64.getEncoder().encodeToString(bytes(32));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
