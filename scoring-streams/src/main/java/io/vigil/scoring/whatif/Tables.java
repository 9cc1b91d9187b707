package io.vigil.scoring.whatif;

import io.vigil.avro.CameraZones;
import io.vigil.scoring.OfflineStreams;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Bytes;

/** What a camera is told, its zones and its policy, as it was over a range: a trial reads copies of these topics. */
final class Tables {
    private static final int BY_KEY = -1;

    private final KafkaConnection kafka;
    private final SchemaRegistry registry;
    private final Range range;
    private final ZonesFile zones;

    /** @param zones that stand in for the cameras' own */
    Tables(KafkaConnection kafka, SchemaRegistry registry, Range range, ZonesFile zones) {
        this.kafka = kafka;
        this.registry = registry;
        this.range = range;
        this.zones = zones;
    }

    /** The topics of which there is a copy. */
    static Set<Topic<?>> topics() {
        return OfflineStreams.read().stream()
                .filter(topic -> topic.keeping().retention() == null)
                .filter(topic -> topic.key().equals(Topics.DETECTIONS.key()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Writes the copies to topics that are there.
     *
     * @return what a reader of the report must know of them
     */
    List<String> copy(Scratch scratch) {
        List<String> notes = new ArrayList<>();
        for (Topic<?> topic : topics()) {
            Set<String> replaced = topic.equals(Topics.ZONES) ? zones.cameras() : Set.of();
            TableCopy copy = new TableCopy(range.start(), range.end());
            new TopicListener(kafka).read(topic.name(), Instant.EPOCH, copy::add);
            List<TableCopy.Row> rows = new ArrayList<>(replaced.isEmpty() ? List.of() : ofFile());
            copy.rows().stream().filter(row -> !replaced.contains(row.key())).forEach(rows::add);
            new TablePublisher(kafka).write(scratch.name(topic), rows);
            Set<String> guessed = new TreeSet<>(copy.guessed());
            guessed.removeAll(replaced);
            if (!guessed.isEmpty()) {
                notes.add(topic.name() + " no longer has what held at the beginning for camera "
                        + String.join(", ", guessed) + ": the first that is left was taken for it");
            }
        }
        return notes;
    }

    private List<TableCopy.Row> ofFile() {
        AvroSerializer<CameraZones> serializer = new AvroSerializer<>(registry);
        return zones.records(range.start()).stream()
                .map(record -> new TableCopy.Row(
                        BY_KEY,
                        record.getCameraId(),
                        Bytes.wrap(serializer.serialize(Topics.ZONES.name(), record)),
                        range.start()))
                .toList();
    }
}
