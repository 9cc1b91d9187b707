package io.vigil.scoring;

import io.vigil.avro.Incident;
import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Group;
import io.vigil.scoring.broker.Log;
import io.vigil.scoring.broker.LogRecord;
import io.vigil.scoring.broker.Registry;
import io.vigil.scoring.stream.TopicNames;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The service is killed with -9 at random moments of its work and started again, while a log is written. Its incidents are
 * then compared with those of an uninterrupted run over the same log. Zones stay as they are meanwhile: while a log is
 * written, records of two topics may be taken in another order than in a replay.
 */
final class KillTrial {
    private static final int CAMERAS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ScoringRun.Names NAMES = new ScoringRun.Names("vigil-scoring", TopicNames.LIVE);
    private static final ScoringRun.Names UNINTERRUPTED =
            new ScoringRun.Names("uninterrupted", new TopicNames("", "uninterrupted."));

    private final Broker broker;
    private final Registry registry;
    private final SchemaRegistry schemas;
    private final Log log;

    /**
     * How often, and of how many.
     *
     * @param instances of the service; one of them is killed each time
     * @param speed seconds of the log each second
     * @param between the longest time from a start to the kill that follows
     */
    record Plan(long seed, int kills, int instances, int speed, Duration between) {}

    /**
     * What came of it.
     *
     * @param expected transitions of incidents without a kill
     * @param lost those that are missing, {@code twice} those that are there too often
     * @param different records that are not, byte for byte and in order, those of the uninterrupted run
     */
    record Result(int frames, int kills, int expected, int lost, int twice, int gaps, int different) {}

    /** @param broker with no other use of the catalogue's own topic names */
    KillTrial(Broker broker, Registry registry) {
        this.broker = broker;
        this.registry = registry;
        this.schemas = registry.connection().open();
        this.log = new Log(broker.connection());
    }

    Result run(Plan plan) throws InterruptedException {
        NAMES.create(broker);
        Random random = new Random(plan.seed());
        GeneratedLog generated = new GeneratedLog(plan.seed(), false, schemas, NAMES.topics());
        log.write(generated.tables(CAMERAS).take());
        List<ScoringProcess> processes = new ArrayList<>();
        try (Load load = new Load(generated, log, plan.speed())) {
            for (int i = 0; i < plan.instances(); i++) {
                processes.add(process(i, plan.instances()));
                processes.get(i).start();
            }
            for (int kill = 0; kill < plan.kills(); kill++) {
                pause(random.nextInt((int) plan.between().toMillis()));
                ScoringProcess victim = processes.get(random.nextInt(plan.instances()));
                victim.kill();
                victim.start();
            }
            pause(plan.between().toMillis());
            load.finish();
            awaitScored();
        } finally {
            processes.forEach(ScoringProcess::close);
        }
        return compare(plan);
    }

    private ScoringProcess process(int number, int instances) {
        Map<String, String> settings = new HashMap<>();
        settings.put("vigil.scoring.instance-id", "instance-" + number);
        settings.put("vigil.scoring.standby-replicas", Integer.toString(Math.min(1, instances - 1)));
        return new ScoringProcess(broker, registry, settings);
    }

    private static void pause(long milliseconds) throws InterruptedException {
        if (new CountDownLatch(1).await(milliseconds, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody counts it down");
        }
    }

    private void awaitScored() {
        List<String> inputs =
                ScoringTopics.READ.stream().map(NAMES.topics()::read).toList();
        try (Group group = new Group(broker.connection(), NAMES.applicationId())) {
            Awaitility.await("all is scored").atMost(PATIENCE).until(() -> group.hasRead(inputs));
        }
    }

    private Result compare(Plan plan) {
        UNINTERRUPTED.create(broker);
        List<LogRecord> expected;
        try (ScoringRun run = ScoringRun.start(broker, schemas, UNINTERRUPTED)) {
            run.awaitScored();
            expected = run.written(Topics.INCIDENTS);
        }
        List<LogRecord> actual = log.read(NAMES.topics().written(Topics.INCIDENTS));
        Map<String, Integer> balance = new TreeMap<>();
        expected.forEach(record -> balance.merge(name(record), -1, Integer::sum));
        actual.forEach(record -> balance.merge(name(record), 1, Integer::sum));
        int frames = log.read(NAMES.topics().read(Topics.DETECTIONS)).size();
        return new Result(
                frames,
                plan.kills(),
                expected.size(),
                balance.values().stream().mapToInt(one -> Math.max(0, -one)).sum(),
                balance.values().stream().mapToInt(one -> Math.max(0, one)).sum(),
                gaps(actual),
                different(expected, actual));
    }

    private String name(LogRecord record) {
        Incident incident = incident(record);
        return incident.getIncidentId() + " " + incident.getRevision();
    }

    private Incident incident(LogRecord record) {
        byte[] value = Objects.requireNonNull(record.value()).get();
        return Objects.requireNonNull(
                new AvroDeserializer<>(schemas, Incident.class).deserialize(record.topic(), value));
    }

    /** Transitions whose revision is not the one after the last told. */
    private int gaps(List<LogRecord> records) {
        Map<String, Integer> told = new HashMap<>();
        int gaps = 0;
        for (LogRecord record : records) {
            Incident incident = incident(record);
            int before = told.getOrDefault(incident.getIncidentId(), 0);
            gaps += incident.getRevision() == before + 1 ? 0 : 1;
            told.put(incident.getIncidentId(), incident.getRevision());
        }
        return gaps;
    }

    private static int different(List<LogRecord> some, List<LogRecord> others) {
        int different = Math.abs(some.size() - others.size());
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            different += some.get(i).text().equals(others.get(i).text()) ? 0 : 1;
        }
        return different;
    }
}
