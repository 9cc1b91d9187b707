package io.vigil.capture.frame;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.capture.camera.DropReason;
import java.util.EnumMap;
import java.util.Map;

/** All cameras' sampled frames by fate. Thread-safe. */
final class FrameMeters {
    private final Counter captured;
    private final Counter published;
    private final Map<DropReason, Counter> dropped = new EnumMap<>(DropReason.class);

    FrameMeters(MeterRegistry meters) {
        captured = meters.counter("vigil.capture.frames", "fate", "captured");
        published = meters.counter("vigil.capture.frames", "fate", "published");
        for (DropReason reason : DropReason.values()) {
            dropped.put(reason, meters.counter("vigil.capture.dropped", "reason", reason.word()));
        }
    }

    void capture() {
        captured.increment();
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
