package io.vigil.topic;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * One line of the catalogue: everything needed to create a topic, to check it and to explain it.
 *
 * @param name full name with version suffix
 * @param key what the string key is
 * @param value the value's Avro class, or null where values are raw bytes
 * @param purpose one sentence for readers
 * @param spread how the topic is partitioned
 * @param keeping how long records stay
 */
public record Topic<V extends SpecificRecord>(
        String name, String key, @Nullable Class<V> value, String purpose, Spread spread, Keeping keeping) {

    /** All topics keyed by camera share one partition count, so that they can be joined; the rest have their own. */
    public enum Spread {
        BY_CAMERA,
        SINGLE
    }

    /**
     * What the broker keeps.
     *
     * @param retention how long by record time; null where only compaction removes
     * @param bytes the size limit a partition, or null for none
     * @param compacted whether only the last record of a key is kept
     * @param erasure the longest that a replaced or removed record stays on the broker's disk, or null for no promise
     */
    public record Keeping(
            @Nullable Duration retention,
            @Nullable Long bytes,
            boolean compacted,
            @Nullable Duration erasure) {
        static Keeping lasting(Duration retention) {
            return new Keeping(retention, null, false, null);
        }

        static Keeping compact() {
            return new Keeping(null, null, true, null);
        }

        Keeping upTo(long bytes) {
            return new Keeping(retention, bytes, compacted, erasure);
        }

        Keeping compacting() {
            return new Keeping(retention, bytes, true, erasure);
        }

        Keeping erasingWithin(Duration limit) {
            return new Keeping(retention, bytes, compacted, limit);
        }

        String cleanupPolicy() {
            if (!compacted) {
                return TopicConfig.CLEANUP_POLICY_DELETE;
            }
            return retention == null
                    ? TopicConfig.CLEANUP_POLICY_COMPACT
                    : TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE;
        }
    }

    /** The registry subject of the value. */
    public String subject() {
        return name + "-value";
    }

    /** The value's schema. */
    public Schema schema() {
        if (value == null) {
            throw new IllegalStateException(name + " carries raw bytes and has no schema");
        }
        return SpecificData.get().getSchema(value);
    }

    /** Broker settings of the topic, by Kafka's own names. Partitions and replication are the cluster's choice. */
    public Map<String, String> config() {
        Map<String, String> config = new LinkedHashMap<>();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, keeping.cleanupPolicy());
        if (keeping.retention() != null) {
            long milliseconds = keeping.retention().toMillis();
            config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(milliseconds));
            config.put(TopicConfig.SEGMENT_MS_CONFIG, Long.toString(Math.max(60_000, milliseconds / 7)));
        }
        if (keeping.bytes() != null) {
            config.put(TopicConfig.RETENTION_BYTES_CONFIG, Long.toString(keeping.bytes()));
            config.put(TopicConfig.SEGMENT_BYTES_CONFIG, Long.toString(keeping.bytes() / 8));
        }
        if (keeping.erasure() != null) {
            config.put(
                    TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                    Long.toString(keeping.erasure().toMillis()));
        }
        return config;
    }
}
