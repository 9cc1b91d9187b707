package io.vigil.scoring.baseline;

import io.vigil.sealing.PurposeSeal;
import io.vigil.sealing.Sealed;

/**
 * A subject's baseline as a task holds it. In the clear it is in memory alone; whatever is written, is written closed.
 * Immutable.
 */
public sealed interface KeptBaseline {
    /** The purpose by which its keys are derived from the subject's. */
    String PURPOSE = "baseline";

    /** Of the subject's key that it lies under. */
    String keyId();

    /** As it was read back, and not needed since. */
    record Closed(String keyId, Sealed content) implements KeptBaseline {}

    /** In use, with what closes it again. */
    record Open(PurposeSeal seal, Baseline baseline) implements KeptBaseline {

        @Override
        public String keyId() {
            return seal.binding().keyId();
        }

        public Open with(Baseline changed) {
            return new Open(seal, changed);
        }
    }
}
