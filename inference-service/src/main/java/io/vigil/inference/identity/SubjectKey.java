package io.vigil.inference.identity;

import java.nio.ByteBuffer;
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

    /** The embedding's float32 values, big-endian, sealed. */
    public Sealed seal(Embedding template) {
        float[] values = template.values();
        ByteBuffer plain = ByteBuffer.allocate(values.length * Float.BYTES);
        plain.asFloatBuffer().put(values);
        try {
            return Sealed.seal(key, plain.array(), binding);
        } finally {
            Arrays.fill(plain.array(), (byte) 0);
            Arrays.fill(values, 0);
        }
    }

    /** @throws SealBroken where it does not open, or holds no embedding */
    public Embedding open(Sealed sealed) {
        byte[] plain = sealed.open(key, binding);
        float[] values = new float[plain.length / Float.BYTES];
        try {
            ByteBuffer.wrap(plain).asFloatBuffer().get(values);
            return new Embedding(values);
        } catch (IllegalArgumentException e) {
            throw new SealBroken("a template holds no embedding", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
            Arrays.fill(values, 0);
        }
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
