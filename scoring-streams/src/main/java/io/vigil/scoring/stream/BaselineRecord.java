package io.vigil.scoring.stream;

import io.vigil.avro.Baseline;
import io.vigil.scoring.baseline.KeptBaseline.Closed;
import io.vigil.scoring.baseline.KeptBaseline.Open;
import io.vigil.scoring.baseline.Reference;
import io.vigil.scoring.state.SealedBaselines;
import io.vigil.sealing.KeyBinding;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;

/** A rolled baseline as the wire has it: closed, with what may be known of it without the key. */
final class BaselineRecord {

    private BaselineRecord() {}

    /** @param until the last day that it holds */
    static Baseline write(Open rolled, LocalDate until, Instant at) {
        KeyBinding binding = rolled.seal().binding();
        Reference reference = rolled.baseline().reference();
        Closed closed = SealedBaselines.close(rolled);
        return Baseline.newBuilder()
                .setTenant(binding.tenant())
                .setSubjectId(binding.subjectId())
                .setKeyId(binding.keyId())
                .setRolledDay(until.toString())
                .setReady(reference.ready())
                .setNonce(ByteBuffer.wrap(closed.content().nonce()))
                .setCiphertext(ByteBuffer.wrap(closed.content().ciphertext()))
                .setRolledAt(at)
                .build();
    }
}
