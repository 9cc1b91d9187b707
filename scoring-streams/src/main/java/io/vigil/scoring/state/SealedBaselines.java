package io.vigil.scoring.state;

import io.vigil.scoring.baseline.Baseline;
import io.vigil.scoring.baseline.KeptBaseline;
import io.vigil.scoring.baseline.KeptBaseline.Closed;
import io.vigil.scoring.baseline.KeptBaseline.Open;
import io.vigil.scoring.state.avro.BaselineState;
import io.vigil.scoring.state.avro.KeptBaselineState;
import io.vigil.sealing.PurposeSeal;
import io.vigil.sealing.SealBroken;
import io.vigil.sealing.Sealed;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.avro.AvroRuntimeException;

/** Opens and closes baselines. What is stored has been closed by the store's serde, so that none is written in the clear. */
public final class SealedBaselines {
    private static final StateSerde<BaselineState, Baseline> CONTENT =
            new StateSerde<>(BaselineState.class, BaselineForm::write, BaselineForm::read);

    private SealedBaselines() {}

    /** The same baseline under the same key gives the same bytes. */
    public static Closed close(Open open) {
        byte[] plain = CONTENT.serializer().serialize("", open.baseline());
        try {
            return new Closed(open.keyId(), open.seal().seal(plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** @throws SealBroken where it does not open, or holds no baseline */
    public static Open open(Closed closed, PurposeSeal seal) {
        byte[] plain = seal.open(closed.content());
        try {
            return new Open(seal, CONTENT.deserializer().deserialize("", plain));
        } catch (UncheckedIOException | AvroRuntimeException | IllegalArgumentException e) {
            throw new SealBroken("what was sealed is no baseline", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    static KeptBaselineState write(KeptBaseline kept) {
        Closed closed = kept instanceof Open open ? close(open) : (Closed) kept;
        return new KeptBaselineState(
                closed.keyId(),
                ByteBuffer.wrap(closed.content().nonce()),
                ByteBuffer.wrap(closed.content().ciphertext()));
    }

    static KeptBaseline read(KeptBaselineState state) {
        return new Closed(
                state.getKeyId(), Sealed.of(Buffers.bytes(state.getNonce()), Buffers.bytes(state.getCiphertext())));
    }
}
