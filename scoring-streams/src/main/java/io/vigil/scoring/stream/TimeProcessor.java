package io.vigil.scoring.stream;

import io.vigil.avro.ClockTick;
import io.vigil.scoring.frame.Implausible;
import io.vigil.scoring.frame.TimeGuard;
import io.vigil.scoring.store.Store;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Turns a tick into the time up to which all has been heard: the tick's, less what detections may take to arrive. A tick
 * so never overtakes a frame, live or in a replay.
 */
public final class TimeProcessor extends ContextualProcessor<String, ClockTick, String, Instant> {
    private final TimeGuard guard;
    private final Duration grace;
    private LogTime time;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public TimeProcessor(TimeGuard guard, Duration grace) {
        this.guard = guard;
        this.grace = grace;
    }

    @Override
    public void init(ProcessorContext<String, Instant> context) {
        super.init(context);
        time = new LogTime(Store.TIMES.of(context));
    }

    @Override
    public void process(Record<String, ClockTick> record) {
        Instant tick = at(record.value());
        guard.check(tick, null);
        if (time.advances(tick)) {
            context().forward(record.withValue(tick.minus(grace)));
        }
    }

    private static Instant at(@Nullable ClockTick tick) {
        if (tick == null) {
            throw new Implausible("a tick without a value");
        }
        return tick.getAt();
    }
}
