package io.vigil.capture.frame;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.capture.camera.DropReason;
import java.util.EnumMap;
import java.util.Map;

/** All cameras' live frames by fate. Thread-safe. */
final class LiveMeters {
    private final Counter published;
    private final Map<DropReason, Counter> dropped = new EnumMap<>(DropReason.class);

    LiveMeters(MeterRegistry meters) {
        published = meters.counter("vigil.capture.live.frames", "fate", "published");
        for (DropReason reason : DropReason.values()) {
            dropped.put(reason, meters.counter("vigil.capture.live.dropped", "reason", reason.word()));
        }
    }

    void publish() {
        published.increment();
    }

    void drop(DropReason reason) {
        Counter counter = dropped.get(reason);
        if (counter != null) {
            counter.increment();
        }
    }
}
