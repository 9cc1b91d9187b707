package io.vigil.scoring;

import io.vigil.scoring.broker.LogRecord;
import io.vigil.scoring.stream.TopicNames;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Sends frames, and notes when a reader of what is committed holds them and the incidents that they caused. */
final class ArrivalTimes implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConnection kafka;
    private final SchemaRegistry registry;
    private final TopicNames names;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Map<String, Long> frames = new ConcurrentHashMap<>();
    private final Map<String, Long> incidents = new ConcurrentHashMap<>();
    private final Thread reader = new Thread(this::read, "arrivals");
    private volatile boolean closing;

    ArrivalTimes(KafkaConnection kafka, SchemaRegistry registry, TopicNames names) {
        this.kafka = kafka;
        this.registry = registry;
        this.names = names;
        this.producer = new KafkaProducer<>(kafka.client(), new ByteArraySerializer(), new ByteArraySerializer());
        reader.start();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is not sent does not arrive
    void send(LogRecord frame, boolean counts) {
        byte[] value = Objects.requireNonNull(frame.value()).get();
        if (counts) {
            sent.put(frameId(value), System.nanoTime());
        }
        producer.send(new ProducerRecord<>(
                frame.topic(), null, frame.at(), frame.key().get(), value));
    }

    private String frameId(byte[] frame) {
        return Objects.requireNonNull(decoded(Topics.DETECTIONS, frame)).getFrameId();
    }

    private <V extends org.apache.avro.specific.SpecificRecord> @Nullable V decoded(Topic<V> topic, byte[] value) {
        return new AvroDeserializer<>(registry, Objects.requireNonNull(topic.value())).deserialize(topic.name(), value);
    }

    private void read() {
        Map<String, Object> settings = new HashMap<>(kafka.client());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    List.of(names.read(Topics.DETECTIONS), names.written(Topics.INCIDENTS)).stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!closing) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    arrived(record, System.nanoTime());
                }
            }
        }
    }

    private void arrived(ConsumerRecord<byte[], byte[]> record, long at) {
        boolean isFrame = record.topic().equals(names.read(Topics.DETECTIONS));
        String frame = isFrame
                ? frameId(record.value())
                : Objects.requireNonNull(decoded(Topics.INCIDENTS, record.value()))
                        .getFrameId();
        Long from = frame == null ? null : sent.get(frame);
        if (frame != null && from != null) {
            (isFrame ? frames : incidents).putIfAbsent(frame, at - from);
        }
    }

    void awaitAll() {
        Awaitility.await("all frames have arrived").until(() -> frames.size() == sent.size());
        Awaitility.await("all incidents have arrived").until(() -> incidents.size() == sent.size());
    }

    double[] frames() {
        return milliseconds(frames);
    }

    double[] incidents() {
        return milliseconds(incidents);
    }

    private static double[] milliseconds(Map<String, Long> nanoseconds) {
        return nanoseconds.values().stream().mapToDouble(one -> one / 1e6).toArray();
    }

    @Override
    public void close() {
        closing = true;
        producer.close();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
