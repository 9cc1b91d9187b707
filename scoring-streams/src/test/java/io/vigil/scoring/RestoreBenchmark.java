package io.vigil.scoring;

import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Log;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * How long an instance without any state takes to have it all again from the changelogs, beside a start without state to
 * restore:
 *
 * <pre>
 * java -Xmx2g -cp target/test-classes:target/classes:$(cat target/cp) io.vigil.scoring.RestoreBenchmark [CAMERAS...]
 * </pre>
 *
 * 100, 1000 and 10000 cameras, each with 4 s of frames. For {@code target/cp} see {@link KillBenchmark}.
 */
public final class RestoreBenchmark {

    private RestoreBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        String[] cameras = arguments.length > 0 ? arguments : new String[] {"100", "1000", "10000"};
        try (Broker broker = Broker.start()) {
            restore(broker, 0);
            for (String count : cameras) {
                restore(broker, Integer.parseInt(count));
            }
        }
        System.exit(0);
    }

    private static void restore(Broker broker, int cameras) throws InterruptedException {
        SchemaRegistry registry = SchemaRegistry.inMemory();
        ScoringRun.Names names = ScoringRun.Names.of("restore-" + cameras);
        names.create(broker);
        Log log = new Log(broker.connection());
        GeneratedLog generated = new GeneratedLog(1, false, registry, names.topics()).tables(cameras);
        for (int second = 0; second < 4; second++) {
            log.write(generated.seconds(1).take());
        }
        try (ScoringRun run = ScoringRun.start(broker, registry, names)) {
            run.awaitScored();
        }
        Restored restored = new Restored();
        CountDownLatch running = new CountDownLatch(1);
        KafkaStreams streams = ScoringRun.build(broker, registry, names, Map.of());
        streams.setGlobalStateRestoreListener(restored);
        streams.setStateListener((state, before) -> {
            if (state == KafkaStreams.State.RUNNING) {
                running.countDown();
            }
        });
        long start = System.nanoTime();
        streams.start();
        running.await();
        long took = System.nanoTime() - start;
        streams.close(Duration.ofSeconds(10));
        System.out.printf(
                "%d cameras: %d records of changelogs, running after %.2f s%n",
                cameras, restored.records.get(), took / 1e9);
    }

    private static final class Restored implements StateRestoreListener {
        private final AtomicLong records = new AtomicLong();

        @Override
        public void onRestoreStart(TopicPartition partition, String store, long from, long to) {}

        @Override
        public void onBatchRestored(TopicPartition partition, String store, long to, long count) {}

        @Override
        public void onRestoreEnd(TopicPartition partition, String store, long count) {
            records.addAndGet(count);
        }
    }
}
