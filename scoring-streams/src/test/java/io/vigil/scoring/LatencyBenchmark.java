package io.vigil.scoring;

import static io.vigil.scoring.ScoringFixture.detections;
import static io.vigil.scoring.ScoringFixture.person;
import static io.vigil.scoring.ScoringFixture.wholeView;

import io.vigil.avro.Detections;
import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Log;
import io.vigil.scoring.broker.LogRecord;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What scoring adds to the latency, exactly once and at least once: the time from sending a frame that opens or clears an
 * incident until a reader of what is committed holds that transition, beside the time until such a reader holds the
 * frame.
 *
 * <pre>
 * java -cp target/test-classes:target/classes:$(cat target/cp) io.vigil.scoring.LatencyBenchmark [RATE [SECONDS]]
 * </pre>
 *
 * 200 frames a second for 60 s, after 10 s of warming up. For {@code target/cp} see {@link KillBenchmark}.
 */
public final class LatencyBenchmark {
    private static final int CAMERAS = 50;
    private static final int WARMING = 10;

    private LatencyBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        int rate = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        try (Broker broker = Broker.start()) {
            for (String guarantee : List.of(StreamsConfig.EXACTLY_ONCE_V2, StreamsConfig.AT_LEAST_ONCE)) {
                run(broker, guarantee, rate, seconds);
            }
        }
        System.exit(0);
    }

    private static void run(Broker broker, String guarantee, int rate, int seconds) throws InterruptedException {
        SchemaRegistry registry = SchemaRegistry.inMemory();
        ScoringRun.Names names = ScoringRun.Names.of(guarantee);
        names.create(broker);
        InputLog input = new InputLog(registry, names.topics());
        input.tick(0);
        for (int camera = 0; camera < CAMERAS; camera++) {
            input.zones(Integer.toString(camera), wholeView(true, null));
        }
        Log log = new Log(broker.connection());
        log.write(input.take());
        try (ScoringRun run = ScoringRun.start(
                        broker, registry, names, Map.of(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee));
                ArrivalTimes arrivals = new ArrivalTimes(broker.connection(), registry, names.topics())) {
            run.awaitScored();
            CountDownLatch left = new CountDownLatch(rate * (seconds + WARMING));
            ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor();
            ScheduledFuture<?> sending = sender.scheduleAtFixedRate(
                    () -> {
                        if (left.getCount() == 0) {
                            return;
                        }
                        int number = rate * (seconds + WARMING) - (int) left.getCount();
                        arrivals.send(frame(input, number), number >= rate * WARMING);
                        left.countDown();
                    },
                    0,
                    Duration.ofSeconds(1).dividedBy(rate).toNanos(),
                    TimeUnit.NANOSECONDS);
            left.await();
            sending.cancel(false);
            sender.shutdown();
            run.awaitScored();
            arrivals.awaitAll();
            System.out.printf("%s, %d frames/s:%n", guarantee, rate);
            print("the frame itself", arrivals.frames());
            print("what came of it", arrivals.incidents());
        }
    }

    /** Each camera in turn, empty and not, six seconds of its log apart: each frame opens or clears an incident. */
    private static LogRecord frame(InputLog input, int number) {
        String camera = Integer.toString(number % CAMERAS);
        int turn = number / CAMERAS;
        double seconds = 6.0 * turn + 1;
        Detections frame =
                (turn % 2 == 0 ? detections(camera, seconds, person(turn)) : detections(camera, seconds)).build();
        input.frame(frame);
        return input.take().get(0);
    }

    private static void print(String what, double[] milliseconds) {
        Arrays.sort(milliseconds);
        int count = milliseconds.length;
        System.out.printf(
                "  %-17s %6d, p50 %6.1f ms, p99 %6.1f ms, most %6.1f ms%n",
                what, count, milliseconds[count / 2], milliseconds[count * 99 / 100], milliseconds[count - 1]);
    }
}
