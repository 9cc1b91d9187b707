package io.vigil.scoring.stream;

import io.vigil.scoring.subject.Handed;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** A sample goes to its subject's partition, a mark to every one. */
public final class ToSubjects implements StreamPartitioner<String, Handed> {

    /** Empty leaves it to Kafka's own partitioner, which goes by the key. */
    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, Handed handed, int partitions) {
        return handed instanceof Handed.Mark
                ? Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()))
                : Optional.empty();
    }
}
