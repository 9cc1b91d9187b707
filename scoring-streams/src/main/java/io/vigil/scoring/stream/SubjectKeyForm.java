package io.vigil.scoring.stream;

import io.vigil.avro.SubjectKey;
import io.vigil.scoring.subject.KnownKey;
import io.vigil.sealing.KeyBinding;
import io.vigil.sealing.Sealed;
import io.vigil.sealing.WrappedKey;
import java.nio.ByteBuffer;

/** A subject's wrapped key, from the wire and to it. */
final class SubjectKeyForm {

    private SubjectKeyForm() {}

    static KnownKey read(SubjectKey record) {
        return new KnownKey(
                new WrappedKey(
                        new KeyBinding(record.getTenant(), record.getSubjectId(), record.getKeyId()),
                        Sealed.of(bytes(record.getNonce()), bytes(record.getWrapped()))),
                record.getCreatedAt(),
                record.getBaselineSince());
    }

    static SubjectKey write(KnownKey key) {
        KeyBinding binding = key.wrapped().binding();
        return SubjectKey.newBuilder()
                .setTenant(binding.tenant())
                .setSubjectId(binding.subjectId())
                .setKeyId(binding.keyId())
                .setNonce(ByteBuffer.wrap(key.wrapped().sealed().nonce()))
                .setWrapped(ByteBuffer.wrap(key.wrapped().sealed().ciphertext()))
                .setCreatedAt(key.createdAt())
                .setBaselineSince(key.baselineSince())
                .build();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
