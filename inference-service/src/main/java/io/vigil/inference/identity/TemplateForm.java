package io.vigil.inference.identity;

import io.vigil.sealing.SealBroken;
import io.vigil.sealing.Sealed;
import io.vigil.sealing.SubjectKey;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A face template under its subject's key: the embedding's float32 values, big-endian, sealed. What was in the clear is overwritten. */
public final class TemplateForm {

    private TemplateForm() {}

    public static Sealed seal(SubjectKey key, Embedding template) {
        float[] values = template.values();
        ByteBuffer plain = ByteBuffer.allocate(values.length * Float.BYTES);
        plain.asFloatBuffer().put(values);
        try {
            return key.seal(plain.array());
        } finally {
            Arrays.fill(plain.array(), (byte) 0);
            Arrays.fill(values, 0);
        }
    }

    /** @throws SealBroken where it does not open, or holds no embedding */
    public static Embedding open(SubjectKey key, Sealed sealed) {
        byte[] plain = key.open(sealed);
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
}
