package io.vigil.scoring.month;

import io.vigil.avro.CameraPolicy;
import io.vigil.avro.CameraZones;
import io.vigil.avro.ClockTick;
import io.vigil.avro.Detections;
import io.vigil.avro.Point;
import io.vigil.avro.Zone;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a month to topics that exist: zones, policies, frames, and ticks in the proportion to frames that 100 cameras at
 * 5 frames a second and a tick every 2 s on each of 6 partitions have, one to 167.
 */
public final class MonthPublisher implements AutoCloseable {
    private static final int FRAMES_A_TICK = 167;

    private final KafkaProducer<String, byte[]> producer;
    private final SchemaRegistry registry;
    private final AvroSerializer<Detections> serializer;
    private final int partitions;
    private long frames;
    private long bytes;
    private volatile @Nullable Exception failure;
    private Instant ticked = Month.START;

    public MonthPublisher(KafkaConnection kafka, SchemaRegistry registry) {
        Map<String, Object> settings = kafka.client();
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 512 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L << 20);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.registry = registry;
        this.serializer = new AvroSerializer<>(registry);
        this.partitions = producer.partitionsFor(Topics.DETECTIONS.name()).size();
    }

    /** All of it. */
    public void publish(Month month) {
        Instant before = Month.START.minus(Duration.ofDays(1));
        for (String camera : month.cameraIds()) {
            send(Topics.ZONES, camera, zones(camera, before), before);
            if (Month.isOpen(camera)) {
                send(Topics.POLICIES, camera, new CameraPolicy("default", camera, true, "benchmark", before), before);
            }
        }
        tick(Month.START);
        month.forEach(this::publish);
        tick(month.end().plus(Duration.ofMinutes(1)));
        producer.flush();
        if (failure != null) {
            throw new IllegalStateException("not all was written", failure);
        }
    }

    private void publish(Detections frame) {
        send(
                Topics.DETECTIONS.name(),
                frame.getCameraId(),
                serializer.serialize(Topics.DETECTIONS.name(), frame),
                frame.getCapturedAt());
        if (++frames % ((long) FRAMES_A_TICK * partitions) == 0) {
            tick(frame.getCapturedAt());
        }
    }

    /** Half of the view; on one camera in five nobody may be there, on the others a stay of 10 s is loitering. */
    private static CameraZones zones(String camera, Instant at) {
        List<Point> half = List.of(new Point(0.5f, 0f), new Point(1f, 0f), new Point(1f, 1f), new Point(0.5f, 1f));
        boolean restricted = Integer.parseInt(camera) % 5 == 1;
        Zone zone = Zone.newBuilder()
                .setZoneId("z" + camera)
                .setName("Right half")
                .setPolygon(half)
                .setClassNames(List.of("person"))
                .setRestricted(restricted)
                .setLoiteringAfterMs(restricted ? null : 10_000L)
                .build();
        return new CameraZones("default", camera, at, List.of(zone), List.of());
    }

    private void tick(Instant at) {
        if (at.isBefore(ticked)) {
            return;
        }
        ticked = at;
        byte[] value = Objects.requireNonNull(
                new AvroSerializer<ClockTick>(registry).serialize(Topics.CLOCK.name(), new ClockTick(at)));
        for (int partition = 0; partition < partitions; partition++) {
            write(new ProducerRecord<>(
                    Topics.CLOCK.name(), partition, at.toEpochMilli(), Integer.toString(partition), value));
        }
    }

    private <V extends SpecificRecord> void send(Topic<V> topic, String key, V value, Instant at) {
        send(topic.name(), key, new AvroSerializer<V>(registry).serialize(topic.name(), value), at);
    }

    private void send(String topic, String key, byte @Nullable [] encoded, Instant at) {
        byte[] value = Objects.requireNonNull(encoded);
        bytes += value.length;
        write(new ProducerRecord<>(topic, null, at.toEpochMilli(), key, value));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of a failure
    private void write(ProducerRecord<String, byte[]> record) {
        producer.send(record, (written, failed) -> {
            if (failed != null) {
                failure = failed;
            }
        });
    }

    public long frames() {
        return frames;
    }

    /** Of the values. */
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        producer.close();
    }
}
