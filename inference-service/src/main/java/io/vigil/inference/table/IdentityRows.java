package io.vigil.inference.table;

import io.vigil.avro.Identity;
import io.vigil.inference.identity.FaceModel;
import io.vigil.inference.identity.Identities;
import io.vigil.inference.identity.SealedTemplates;
import io.vigil.sealing.KeyBinding;
import io.vigil.sealing.Sealed;

/** The subjects' sealed templates. */
public record IdentityRows(Identities identities) implements Rows<Identity> {

    @Override
    public void put(String key, Identity record) {
        if (!key.equals(record.getSubjectId())) {
            throw new IllegalArgumentException("an identity's key is not its subject");
        }
        identities.put(new SealedTemplates(
                new KeyBinding(record.getTenant(), record.getSubjectId(), record.getKeyId()),
                new FaceModel(record.getModel().getName(), record.getModel().getVersion()),
                record.getTemplates().stream()
                        .map(template ->
                                Sealed.of(Buffers.bytes(template.getNonce()), Buffers.bytes(template.getCiphertext())))
                        .toList()));
    }

    @Override
    public void remove(String key) {
        identities.removeTemplates(key);
    }
}
