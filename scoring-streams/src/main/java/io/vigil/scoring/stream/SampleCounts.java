package io.vigil.scoring.stream;

import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Counts samples that did not go the usual way, as metrics of Kafka Streams. */
final class SampleCounts {
    private static final String SCOPE = "sample";

    private final Sensor late;
    private final Sensor outOfTurn;
    private final Sensor forgotten;

    SampleCounts(ProcessorContext<?, ?> context) {
        this.late = sensor(context, "late");
        this.outOfTurn = sensor(context, "out-of-turn");
        this.forgotten = sensor(context, "forgotten");
    }

    /** Came after its time had passed; told at once. */
    void late() {
        late.record();
    }

    /** Told before its time had passed everywhere, as too many waited. */
    void outOfTurn() {
        outOfTurn.record();
    }

    /** Of a day that baselines no longer hold. */
    void forgotten() {
        forgotten.record();
    }

    private static Sensor sensor(ProcessorContext<?, ?> context, String what) {
        StreamsMetrics metrics = context.metrics();
        return metrics.addRateTotalSensor(SCOPE, context.taskId().toString(), what, Sensor.RecordingLevel.INFO);
    }
}
