package io.vigil.scoring.stream;

import io.vigil.risk.Indicators;
import io.vigil.scoring.analysis.Deviation;
import io.vigil.scoring.baseline.Baseline;
import io.vigil.scoring.baseline.KeptBaseline;
import io.vigil.scoring.baseline.KeptBaseline.Closed;
import io.vigil.scoring.baseline.KeptBaseline.Open;
import io.vigil.scoring.state.SealedBaselines;
import io.vigil.scoring.subject.KeyRing;
import io.vigil.scoring.subject.KnownKey;
import io.vigil.sealing.PurposeSeal;
import io.vigil.sealing.SealBroken;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The subjects' baselines and the keys that they lie under. A baseline without its key is never opened, compared or added to. */
final class Cabinet {
    private final KeyValueStore<String, KnownKey> keys;
    private final KeyValueStore<String, KeptBaseline> baselines;
    private final KeyRing ring;

    Cabinet(KeyValueStore<String, KnownKey> keys, KeyValueStore<String, KeptBaseline> baselines, KeyRing ring) {
        this.keys = keys;
        this.baselines = baselines;
        this.ring = ring;
    }

    /** The subject's baseline for a sample of that time, perhaps a new one; empty where it has none and gets none. */
    Optional<Open> open(String subject, Instant at) {
        KnownKey key = keys.get(subject);
        return key == null || !key.covers(at) ? Optional.empty() : open(baselines.get(subject), key);
    }

    static Deviation compare(Baseline baseline, @Nullable Indicators sample) {
        Double distance = sample == null ? null : baseline.distance(sample).orElse(null);
        return new Deviation(baseline.reference().ready(), distance);
    }

    void put(String subject, Open changed) {
        baselines.put(subject, changed);
    }

    /** A camera's first key, where there is a master key and none of the camera's yet. */
    Optional<KnownKey> makeKey(String tenant, String subject, Instant at) {
        if (keys.get(subject) != null) {
            return Optional.empty();
        }
        Optional<KnownKey> made = ring.create(tenant, subject, at);
        made.ifPresent(key -> keys.put(subject, key));
        return made;
    }

    /** Shows each baseline that opens, in the order of the subjects' ids. */
    void visit(BiConsumer<String, Open> visitor) {
        try (KeyValueIterator<String, KeptBaseline> all = baselines.all()) {
            while (all.hasNext()) {
                KeyValue<String, KeptBaseline> one = all.next();
                KnownKey key = keys.get(one.key);
                if (key != null) {
                    open(one.value, key).ifPresent(open -> visitor.accept(one.key, open));
                }
            }
        }
    }

    void remove(String subject) {
        baselines.delete(subject);
    }

    private Optional<Open> open(@Nullable KeptBaseline kept, KnownKey key) {
        if (kept instanceof Open open) {
            return Optional.of(open);
        }
        return ring.seal(key)
                .flatMap(seal -> kept == null ? Optional.of(new Open(seal, Baseline.NONE)) : open((Closed) kept, seal));
    }

    private Optional<Open> open(Closed closed, PurposeSeal seal) {
        try {
            return Optional.of(SealedBaselines.open(closed, seal));
        } catch (SealBroken e) {
            ring.unreadable(seal.binding(), e);
            return Optional.empty();
        }
    }
}
