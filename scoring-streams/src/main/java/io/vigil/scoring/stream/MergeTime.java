package io.vigil.scoring.stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The time by which a task merges its inputs. Kafka Streams takes the earliest record first, and among records of the
 * same millisecond whichever topic was fetched first: another one at each replay. So time is counted in steps of eight
 * milliseconds, and within a step each topic has a place of its own; no two topics ever meet, and the order of a
 * partition's own records stays. Rules read the time in the record's value, which is exact.
 *
 * @param rank the topic's place among those that a task reads, 0-7
 */
public record MergeTime(int rank) implements TimestampExtractor {
    private static final int STEP = 8;

    public MergeTime {
        if (rank < 0 || rank >= STEP) {
            throw new IllegalArgumentException("rank " + rank + " of at most " + STEP + " topics");
        }
    }

    /** Record times are capture times; a negative one must not stop a thread, the values are checked anyway. */
    @Override
    public long extract(ConsumerRecord<Object, Object> record, long known) {
        long at = Math.max(0, record.timestamp());
        return at - at % STEP + rank;
    }
}
