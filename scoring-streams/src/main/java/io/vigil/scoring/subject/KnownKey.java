package io.vigil.scoring.subject;

import io.vigil.sealing.WrappedKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subject's key as it lies in Kafka.
 *
 * @param createdAt before which it speaks for no sample: that is true in a replay too, where all keys may be read first
 * @param baselineSince when the baseline was last begun anew; null: never
 */
public record KnownKey(
        WrappedKey wrapped, Instant createdAt, @Nullable Instant baselineSince) {

    public String keyId() {
        return wrapped.binding().keyId();
    }

    /** Whether a sample of that time belongs to the baseline under this key. */
    public boolean covers(Instant at) {
        return !at.isBefore(createdAt) && (baselineSince == null || !at.isBefore(baselineSince));
    }

    /** Whether what the earlier key was followed by is of no use any more: another key, or a reset. */
    public boolean beginsAnew(KnownKey before) {
        if (!wrapped.binding().equals(before.wrapped.binding())) {
            return true;
        }
        return baselineSince != null && (before.baselineSince == null || baselineSince.isAfter(before.baselineSince));
    }
}
