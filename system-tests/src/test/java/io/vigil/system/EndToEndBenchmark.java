package io.vigil.system;

import io.vigil.avro.Detections;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.RegistryConnection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Starts Vigil on an empty data folder with so many cameras from the farm and prints how long it took to be ready and to
 * detect, then frames a second, camera-to-detection latency and each part's memory.
 *
 * <p>Arguments: cameras, seconds to measure.
 */
final class EndToEndBenchmark {
    private EndToEndBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int cameras = Integer.parseInt(arguments[0]);
        Duration measured = Duration.ofSeconds(Long.parseLong(arguments[1]));
        Path folder = Files.createTempDirectory("vigil-bench");
        try (CameraFarm farm = CameraFarm.start()) {
            Map<String, String> urls = new LinkedHashMap<>();
            for (int i = 1; i <= cameras; i++) {
                urls.put("camera-" + i, farm.url(i % 2 == 1 ? "portrait" : "truck"));
            }
            Instant begun = Instant.now();
            try (VigilProcess vigil = VigilProcess.up(folder.resolve("data"), RunningVigil.freePort(), urls)) {
                vigil.awaitReady();
                print("ready after", Duration.between(begun, Instant.now()));
                measure(vigil, begun, measured);
                Memory.of(vigil.parts())
                        .forEach((part, mebibytes) -> System.out.printf("%-20s %5d MiB%n", part, mebibytes));
            }
        }
    }

    private static void measure(VigilProcess vigil, Instant begun, Duration measured) {
        List<Long> latencies = new ArrayList<>();
        try (KafkaConsumer<String, Detections> consumer = consumer(vigil.credentials())) {
            awaitFirst(consumer);
            print("first detection after", Duration.between(begun, Instant.now()));
            Instant settled = Instant.now().plusSeconds(10);
            Instant end = settled.plus(measured);
            while (Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, Detections> record : consumer.poll(Duration.ofMillis(5))) {
                    Instant seen = Instant.now();
                    if (seen.isAfter(settled)) {
                        latencies.add(Duration.between(record.value().getCapturedAt(), seen)
                                .toMillis());
                    }
                }
            }
        }
        Collections.sort(latencies);
        System.out.printf(
                "%.1f frames/s, camera to detection p50 %d ms, p99 %d ms%n",
                (double) latencies.size() / measured.toSeconds(), percentile(latencies, 50), percentile(latencies, 99));
    }

    private static void awaitFirst(KafkaConsumer<String, Detections> consumer) {
        while (consumer.poll(Duration.ofMillis(5)).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static KafkaConsumer<String, Detections> consumer(Credentials credentials) {
        Map<String, Object> config =
                KafkaConnection.to(credentials.kafka().bootstrapServers()).client();
        RegistryConnection registry =
                new RegistryConnection(URI.create(credentials.registry().url()), null, null);
        KafkaConsumer<String, Detections> consumer = new KafkaConsumer<>(
                config, new StringDeserializer(), new AvroDeserializer<>(registry.open(), Detections.class));
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.DETECTIONS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? -1 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static void print(String what, Duration duration) {
        System.out.printf("%s %.1f s%n", what, duration.toMillis() / 1000.0);
    }
}
