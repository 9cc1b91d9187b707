package io.vigil.sealing;

import java.security.SecureRandom;
import java.util.Arrays;

/** A subject's own key of 256 bits, in the clear: to be closed as soon as its work is done. For one thread. */
public final class SubjectKey implements AutoCloseable {

    static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyBinding binding;
    private final byte[] key;

    /** @param key taken over */
    SubjectKey(KeyBinding binding, byte[] key) {
        this.binding = binding;
        this.key = key;
    }

    public static SubjectKey random(KeyBinding binding) {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new SubjectKey(binding, key);
    }

    public KeyBinding binding() {
        return binding;
    }

    Sealed wrapUnder(byte[] master) {
        return Sealed.seal(master, key, binding);
    }

    /** Seals under this key, with a random nonce. */
    public Sealed seal(byte[] plain) {
        return Sealed.seal(key, plain, binding);
    }

    /** @throws SealBroken where it does not open */
    public byte[] open(Sealed sealed) {
        return sealed.open(key, binding);
    }

    /**
     * The seal of what is kept for one purpose. It holds keys of its own and outlives this one.
     *
     * @param purpose what is sealed, in a word; no two kinds of content share one
     */
    public PurposeSeal derive(String purpose) {
        return PurposeSeal.of(binding, key, purpose);
    }

    /** Overwrites the key. */
    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }

    @Override
    public String toString() {
        return "SubjectKey[" + binding.subjectId() + "]";
    }
}
