package io.vigil.scoring;

import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Group;
import io.vigil.scoring.broker.Log;
import io.vigil.scoring.broker.Registry;
import io.vigil.scoring.stream.TopicNames;
import io.vigil.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/**
 * One of two instances is killed with -9 and stays away: seconds until each of its cameras is scored again by the other.
 *
 * <pre>
 * java -Xmx1g -cp target/test-classes:target/classes:$(cat target/cp) io.vigil.scoring.StandbyBenchmark [STANDBYS [CAMERAS [SESSION_TIMEOUT]]]
 * </pre>
 *
 * One standby, 200 cameras, 10 s. For {@code target/cp} see {@link KillBenchmark}.
 */
public final class StandbyBenchmark {
    private static final ScoringRun.Names NAMES = new ScoringRun.Names("vigil-scoring", TopicNames.LIVE);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private StandbyBenchmark() {}

    public static void main(String[] arguments) {
        String standbys = arguments.length > 0 ? arguments[0] : "1";
        int cameras = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        String timeout = arguments.length > 2 ? arguments[2] : "10s";
        try (Broker broker = Broker.start();
                Registry registry = Registry.start()) {
            Duration took = run(
                    broker,
                    registry,
                    cameras,
                    Map.of("vigil.scoring.standby-replicas", standbys, "vigil.scoring.session-timeout", timeout));
            System.out.printf(
                    "%s standby(s), %d cameras, session timeout %s: all scored again after %.1f s%n",
                    standbys, cameras, timeout, took.toMillis() / 1000.0);
        }
        System.exit(0);
    }

    private static Duration run(Broker broker, Registry registry, int cameras, Map<String, String> settings) {
        NAMES.create(broker);
        Log log = new Log(broker.connection());
        GeneratedLog generated =
                new GeneratedLog(1, false, registry.connection().open(), NAMES.topics());
        log.write(generated.tables(cameras).take());
        List<ScoringProcess> processes = new ArrayList<>();
        try (Group group = new Group(broker.connection(), NAMES.applicationId());
                Load load = new Load(generated, log, 1)) {
            for (int i = 0; i < 2; i++) {
                processes.add(new ScoringProcess(broker, registry, settings));
                processes.get(i).start();
            }
            Awaitility.await("both work")
                    .atMost(PATIENCE)
                    .ignoreExceptions() // before the first has joined there is no group
                    .until(() -> group.workers() == 2);
            int settled = load.seconds() + 10;
            Awaitility.await("ten seconds more").atMost(PATIENCE).until(() -> load.seconds() >= settled);
            return killAndWait(processes.get(0), group);
        } finally {
            processes.forEach(ScoringProcess::close);
        }
    }

    private static Duration killAndWait(ScoringProcess victim, Group group) {
        victim.kill();
        long start = System.nanoTime();
        Map<TopicPartition, Long> then = group.ends(List.of(Topics.DETECTIONS.name()));
        Awaitility.await("all is scored again")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    Map<TopicPartition, Long> now = group.committed();
                    return then.entrySet().stream()
                            .allMatch(one -> now.getOrDefault(one.getKey(), 0L) > one.getValue());
                });
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
