package io.vigil.gateway.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of AES-256-GCM. What it seals is a random 12-byte nonce and the ciphertext, in base64. Its id is made of a hash
 * of it, so that nobody has to give it one and two keys never share it by mistake. Thread-safe.
 */
final class SecretKey {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 4;

    private final SecretKeySpec key;
    private final String id;
    private final SecureRandom random = new SecureRandom();

    SecretKey(byte[] bytes) {
        key = new SecretKeySpec(bytes, "AES");
        id = idOf(bytes);
    }

    String id() {
        return id;
    }

    String seal(String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] both = ByteBuffer.allocate(NONCE + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return Base64.getEncoder().encodeToString(both);
    }

    /** Fails with {@link SecretUnreadable}, {@link IllegalArgumentException} or {@link java.nio.BufferUnderflowException}. */
    String open(String base64) {
        ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
        byte[] nonce = new byte[NONCE];
        both.get(nonce);
        byte[] ciphertext = new byte[both.remaining()];
        both.get(ciphertext);
        return new String(run(Cipher.DECRYPT_MODE, nonce, ciphertext), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new SecretUnreadable(id);
        }
    }

    private static String idOf(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("vigil key id".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(bytes), ID_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
