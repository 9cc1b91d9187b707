package io.vigil.scoring.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Puts records with a key of their own on the partition of their camera. A partition then has one writer, so that all of
 * a camera's records are in order, and a replay writes the same partitions however many threads it has.
 */
public record ByCamera<V>(Function<V, String> camera) implements StreamPartitioner<String, V> {

    /** The partition that Kafka's own partitioner gives the camera's id as a key. */
    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, V value, int partitions) {
        byte[] id = camera.apply(value).getBytes(UTF_8);
        return Optional.of(Set.of(Utils.toPositive(Utils.murmur2(id)) % partitions));
    }
}
