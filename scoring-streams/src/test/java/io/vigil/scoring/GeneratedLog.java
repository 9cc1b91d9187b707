package io.vigil.scoring;

import static io.vigil.scoring.ScoringFixture.at;
import static io.vigil.scoring.ScoringFixture.report;

import io.vigil.avro.Camera;
import io.vigil.avro.CameraPolicy;
import io.vigil.avro.Detections;
import io.vigil.avro.Observation;
import io.vigil.scoring.broker.LogRecord;
import io.vigil.scoring.stream.TopicNames;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A log like a site's, from a seed: some cameras' frames at 5 a second with people who come, stay and go, all tables,
 * reports, observations and ticks. It holds what a log should not: frames late, twice and out of order, times that cannot
 * be, and bytes that are no record. Many records of different topics have the same time.
 */
final class GeneratedLog {
    private static final int FRAMES_A_SECOND = 5;
    private static final double DAY = Duration.ofDays(1).toSeconds();

    private final Random random;
    private final boolean changing;
    private final InputLog input;
    private final List<GeneratedCamera> cameras = new ArrayList<>();
    private double now;

    /** @param changing whether zones change and observations come while frames do */
    GeneratedLog(long seed, boolean changing, SchemaRegistry registry, TopicNames names) {
        this.random = new Random(seed);
        this.changing = changing;
        this.input = new InputLog(registry, names);
    }

    /** What was generated since the last call. */
    List<LogRecord> take() {
        return input.take();
    }

    /** Names, zones, policies and keys of so many cameras, and the keys of those whom they may see. */
    GeneratedLog tables(int count) {
        input.tick(0);
        GeneratedCamera.SUBJECTS.forEach(subject -> GeneratedKeys.add(input, subject));
        for (int i = 1; i <= count; i++) {
            GeneratedCamera camera = new GeneratedCamera(Integer.toString(i), random);
            cameras.add(camera);
            GeneratedKeys.add(input, "camera:" + camera.id());
            input.add(
                    Topics.CAMERAS,
                    camera.id(),
                    Camera.newBuilder()
                            .setCameraId(camera.id())
                            .setName("Camera " + i)
                            .setChangedAt(at(0))
                            .build(),
                    at(0));
            input.add(Topics.ZONES, camera.id(), camera.zones(), at(0));
            boolean open = i % 2 == 0;
            CameraPolicy policy =
                    new CameraPolicy("default", camera.id(), open, open ? "a test of replays" : null, at(0));
            input.add(Topics.POLICIES, camera.id(), policy, at(0));
        }
        return this;
    }

    /** The next seconds of all cameras. */
    GeneratedLog seconds(int seconds) {
        for (int frame = 0; frame < seconds * FRAMES_A_SECOND; frame++) {
            if (Math.round(now * FRAMES_A_SECOND) % (2 * FRAMES_A_SECOND) == 0) {
                input.tick(now);
            }
            for (GeneratedCamera camera : cameras) {
                frame(camera, now);
                if (frame % FRAMES_A_SECOND == 0) {
                    around(camera, now);
                }
            }
            now = (Math.round(now * FRAMES_A_SECOND) + 1) / (double) FRAMES_A_SECOND;
        }
        return this;
    }

    /** A minute and then a day without a frame. */
    GeneratedLog night() {
        input.tick(now + 60);
        now += DAY;
        return this;
    }

    /** Mostly once and in time; else twice, an older one after it, or not at all. */
    private void frame(GeneratedCamera camera, double now) {
        Detections.Builder builder = camera.next(now);
        Detections frame = builder.build();
        switch (random.nextInt(40)) {
            case 0 -> {
                input.frame(frame);
                input.frame(frame);
            }
            case 1 -> {
                input.frame(frame);
                input.frame(camera.last());
            }
            case 2 -> camera.lose();
            case 3 -> {
                poison(builder, now);
                input.frame(frame);
            }
            default -> input.frame(frame);
        }
        camera.keep(frame);
    }

    private void poison(Detections.Builder frame, double now) {
        switch (random.nextInt(3)) {
            case 0 -> input.raw(Topics.DETECTIONS, frame.getCameraId(), new byte[] {1, 2, 3}, at(now));
            case 1 -> fromTheFuture(frame, now);
            default -> input.frame(frame.setSequence(-1).build());
        }
    }

    /** By its value; a record time so far ahead is refused by the broker itself. */
    private void fromTheFuture(Detections.Builder frame, double now) {
        Detections wrong = frame.setCapturedAt(at(now + 40 * DAY)).build();
        input.add(Topics.DETECTIONS, wrong.getCameraId(), wrong, at(now));
    }

    /** What comes beside the frames, at the same times as some of them. */
    private void around(GeneratedCamera camera, double now) {
        input.report(report(camera.id(), now, random.nextInt(30) == 0 ? "frozen" : "online")
                .setCaptured(camera.captured())
                .setPublished(camera.captured() - 1)
                .setDropped(Map.of("late", camera.lost(), "buffer", 0L))
                .build());
        if (changing && random.nextInt(20) == 0) {
            input.add(Topics.OBSERVATIONS, camera.id(), observation(camera, now), at(now));
        }
        if (changing && random.nextInt(40) == 0) {
            input.add(Topics.ZONES, camera.id(), random.nextInt(4) == 0 ? null : camera.zones(), at(now));
        }
    }

    private Observation observation(GeneratedCamera camera, double now) {
        boolean crime = random.nextBoolean();
        return Observation.newBuilder()
                .setObservationId(new UUID(random.nextLong(), random.nextLong()).toString())
                .setCameraId(camera.id())
                .setKind(crime ? "crime" : "anomaly_alert")
                .setReporter("pipeline-1")
                .setObservedAt(at(now))
                .setReceivedAt(at(now).plusMillis(40))
                .setConfidence(0.5f + random.nextInt(5) / 10f)
                .setType(crime ? null : "intrusion")
                .setCrimeType(crime ? "theft" : null)
                .setSeverity("high")
                .setStartTime(crime ? at(now - 3) : null)
                .setEndTime(crime ? at(now) : null)
                .build();
    }
}
