package io.vigil.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigil.avro.Detections;
import io.vigil.avro.StageReport;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/**
 * Starts Vigil on an empty data folder with so many cameras from the farm and prints how long it took to be ready and to
 * detect, then frames a second, camera-to-detection latency and each part's memory.
 *
 * <p>Arguments: cameras, seconds to measure, and priorities that the cameras have in turn, such as 0,5,9. With priorities, what
 * became of the frames is told for each: captured, scored, expired, dropped by reason, and what nobody accounts for once the
 * cameras have stopped.
 */
final class EndToEndBenchmark {
    private EndToEndBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int cameras = Integer.parseInt(arguments[0]);
        Duration measured = Duration.ofSeconds(Long.parseLong(arguments[1]));
        List<Integer> priorities = Arrays.stream((arguments.length > 2 ? arguments[2] : "0").split(","))
                .map(Integer::valueOf)
                .toList();
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
                Map<String, Integer> byCamera = prioritise(vigil, priorities);
                measure(vigil, begun, measured, byCamera);
                farm.unplug();
                tell(vigil, byCamera);
                Memory.of(vigil.parts())
                        .forEach((part, mebibytes) -> System.out.printf("%-20s %5d MiB%n", part, mebibytes));
            }
        }
    }

    /** Gives the cameras their priorities, which capture hears of within seconds. */
    private static Map<String, Integer> prioritise(VigilProcess vigil, List<Integer> priorities) {
        Map<String, Integer> byCamera = new HashMap<>();
        int index = 0;
        for (JsonNode camera : vigil.json("/api/v1/cameras")) {
            int priority = priorities.get(index++ % priorities.size());
            String id = camera.path("id").asText();
            byCamera.put(id, priority);
            if (priority != 0) {
                String name = camera.path("name").asText();
                vigil.put("/api/v1/cameras/" + id, "{\"name\":\"" + name + "\",\"priority\":" + priority + "}");
            }
        }
        return byCamera;
    }

    /** Waits until every picture is accounted for, or nothing changes any more. */
    private static void tell(VigilProcess vigil, Map<String, Integer> byCamera) {
        TopicReader topics = new TopicReader(vigil.credentials());
        List<Map<Integer, FrameTally>> told = new ArrayList<>();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> {
                    told.add(tallies(topics, byCamera));
                    int last = told.size() - 1;
                    return last > 1 && told.get(last).equals(told.get(last - 1));
                });
        told.get(told.size() - 1)
                .forEach((priority, tally) ->
                        System.out.printf("priority %d: %s, residual %d%n", priority, tally, tally.residual()));
    }

    private static Map<Integer, FrameTally> tallies(TopicReader topics, Map<String, Integer> byCamera) {
        Map<Integer, List<FrameTally>> classes = new TreeMap<>();
        FrameTally.byCamera(topics.all(Topics.STAGE_REPORTS, StageReport.class))
                .forEach((camera, tally) -> classes.computeIfAbsent(
                                byCamera.getOrDefault(camera, 0), priority -> new ArrayList<>())
                        .add(tally));
        Map<Integer, FrameTally> sums = new TreeMap<>();
        classes.forEach((priority, tallies) -> sums.put(priority, FrameTally.sum(tallies)));
        return sums;
    }

    private static void measure(VigilProcess vigil, Instant begun, Duration measured, Map<String, Integer> priorities) {
        Map<Integer, List<Long>> latencies = new TreeMap<>();
        try (KafkaConsumer<String, Detections> consumer = consumer(vigil.credentials())) {
            awaitFirst(consumer);
            print("first detection after", Duration.between(begun, Instant.now()));
            Instant settled = Instant.now().plusSeconds(10);
            Instant end = settled.plus(measured);
            while (Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, Detections> record : consumer.poll(Duration.ofMillis(5))) {
                    Instant seen = Instant.now();
                    if (seen.isAfter(settled)) {
                        latencies
                                .computeIfAbsent(
                                        priorities.getOrDefault(record.value().getCameraId(), 0),
                                        priority -> new ArrayList<>())
                                .add(Duration.between(record.value().getCapturedAt(), seen)
                                        .toMillis());
                    }
                }
            }
        }
        latencies.forEach((priority, of) -> print("priority " + priority + ": ", of, measured));
        print("all: ", latencies.values().stream().flatMap(List::stream).toList(), measured);
    }

    private static void print(String which, List<Long> latencies, Duration measured) {
        List<Long> sorted = latencies.stream().sorted().toList();
        System.out.printf(
                "%s%.1f frames/s, camera to detection p50 %d ms, p99 %d ms%n",
                which, (double) sorted.size() / measured.toSeconds(), percentile(sorted, 50), percentile(sorted, 99));
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
