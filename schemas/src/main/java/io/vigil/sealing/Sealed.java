package io.vigil.sealing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Something under AES-256-GCM (NIST SP 800-38D): a nonce of 12 bytes, the ciphertext, and a tag of 16 bytes at its end. */
public final class Sealed {

    static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] nonce;
    private final byte[] ciphertext;

    private Sealed(byte[] nonce, byte[] ciphertext) {
        this.nonce = nonce;
        this.ciphertext = ciphertext;
    }

    /** Takes over the arrays; whether they are any good is found out by opening. */
    public static Sealed of(byte[] nonce, byte[] ciphertext) {
        return new Sealed(nonce, ciphertext);
    }

    static Sealed seal(byte[] key, byte[] plain, KeyBinding binding) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return seal(key, plain, nonce, binding);
    }

    /** @param nonce never before used under this key for another content */
    static Sealed seal(byte[] key, byte[] plain, byte[] nonce, KeyBinding binding) {
        try {
            return new Sealed(
                    nonce, cipher(Cipher.ENCRYPT_MODE, key, nonce, binding).doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is part of every Java", e);
        }
    }

    /** @throws SealBroken where it does not open */
    byte[] open(byte[] key, KeyBinding binding) {
        if (nonce.length != NONCE) {
            throw new SealBroken("a nonce has " + nonce.length + " bytes instead of " + NONCE);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, binding).doFinal(ciphertext);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("it was changed, is another subject's, or was sealed under another key", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, KeyBinding binding)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(binding.bytes());
        return cipher;
    }

    /** @return a copy */
    public byte[] nonce() {
        return nonce.clone();
    }

    /** @return a copy */
    public byte[] ciphertext() {
        return ciphertext.clone();
    }
}
