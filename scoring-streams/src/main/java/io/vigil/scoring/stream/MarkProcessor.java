package io.vigil.scoring.stream;

import io.vigil.scoring.subject.Handed;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Marks the time that has passed in this partition of cameras. It stands behind whatever gives samples by time, so that a mark
 * follows the samples that it speaks of.
 */
public final class MarkProcessor extends ContextualProcessor<String, Instant, String, Handed> {

    /** One millisecond behind the time that it marks: of what is merged by time, a key of that millisecond comes first. */
    @Override
    public void process(Record<String, Instant> record) {
        Instant passed = record.value();
        Handed mark = new Handed.Mark(context().taskId().partition(), passed);
        context().forward(record.withValue(mark).withTimestamp(Math.max(0, passed.toEpochMilli() + 1)));
    }
}
