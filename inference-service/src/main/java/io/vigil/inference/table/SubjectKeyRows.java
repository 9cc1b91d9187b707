package io.vigil.inference.table;

import io.vigil.avro.SubjectKey;
import io.vigil.inference.identity.Identities;
import io.vigil.sealing.KeyBinding;
import io.vigil.sealing.Sealed;
import io.vigil.sealing.WrappedKey;

/** The subjects' wrapped keys. */
public record SubjectKeyRows(Identities identities) implements Rows<SubjectKey> {

    @Override
    public void put(String key, SubjectKey record) {
        if (!key.equals(record.getSubjectId())) {
            throw new IllegalArgumentException("a subject key's key is not its subject");
        }
        KeyBinding binding = new KeyBinding(record.getTenant(), record.getSubjectId(), record.getKeyId());
        identities.put(new WrappedKey(
                binding, Sealed.of(Buffers.bytes(record.getNonce()), Buffers.bytes(record.getWrapped()))));
    }

    @Override
    public void remove(String key) {
        identities.removeKey(key);
    }
}
