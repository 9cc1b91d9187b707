package io.vigil.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.avro.Detections;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are no record become one dead letter, and their partition goes on. */
class PoisonIT {
    private static final byte[] POISON = "no record at all".getBytes(UTF_8);

    @RegisterExtension
    static final RunningVigil running = new RunningVigil();

    private static TopicReader topics;
    private static String camera;

    @BeforeAll
    static void pointAReaderAtTheBroker() {
        topics = new TopicReader(running.vigil().credentials());
        camera = running.vigil().cameraId("portrait");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vigil.frames.v1", "vigil.detections.v1", "vigil.stage-reports.v1", "vigil.incidents.v1"})
    void shouldPutPoisonAsideAndGoOn(String topic) throws ExecutionException, InterruptedException {
        // When: on the partition of a camera that works
        produce(topic, camera, POISON);

        // Then
        await().atMost(Duration.ofSeconds(15)).until(() -> letters(topic) == 1);
        int scored = scored();
        await().atMost(Duration.ofSeconds(15)).until(() -> scored() > scored + 5);
        assertThat(letters(topic)).isEqualTo(1);
    }

    private static long letters(String topic) {
        return topics.raw(Topics.DEAD_LETTERS.name()).stream()
                .map(letter -> letter.headers().lastHeader("vigil.source.topic").value())
                .filter(source -> topic.equals(new String(source, UTF_8)))
                .count();
    }

    private static int scored() {
        return topics.all(Topics.DETECTIONS, Detections.class).size();
    }

    private static void produce(String topic, String key, byte[] value)
            throws ExecutionException, InterruptedException {
        Map<String, Object> config = KafkaConnection.to(
                        running.vigil().credentials().kafka().bootstrapServers())
                .client();
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }
}
