package io.vigil.scoring;

import static io.vigil.scoring.ScoringFixture.at;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.CameraZones;
import io.vigil.avro.DetectedAction;
import io.vigil.avro.DetectedFace;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.DetectedPose;
import io.vigil.avro.Detections;
import io.vigil.avro.FaceIdentity;
import io.vigil.avro.Gaze;
import io.vigil.avro.Keypoint;
import io.vigil.avro.Line;
import io.vigil.avro.Point;
import io.vigil.avro.SceneAnomaly;
import io.vigil.avro.SourceOffset;
import io.vigil.avro.Zone;
import io.vigil.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A camera of a generated log: people who walk through its picture. */
final class GeneratedCamera {
    static final List<String> SUBJECTS = List.of("anna", "ben", "carla", "dan", "eve", "finn");

    private static final List<String> EMOTIONS = List.of("angry", "fearful", "happy", "neutral", "sad");
    private static final List<String> ACTIONS = List.of("walking", "standing", "fallen", "unknown");

    private final String id;
    private final Random random;
    private final List<Walker> walkers = new ArrayList<>();
    private long sequence;
    private long lost;
    private @Nullable Detections kept;

    private static final class Walker {
        final long track;
        final @Nullable String subject;
        double x;
        double y;
        double dx;

        Walker(long track, @Nullable String subject, double y, double dx) {
            this.track = track;
            this.subject = subject;
            this.x = dx > 0 ? 0 : 0.85;
            this.y = y;
            this.dx = dx;
        }
    }

    GeneratedCamera(String id, Random random) {
        this.id = id;
        this.random = random;
    }

    String id() {
        return id;
    }

    long captured() {
        return sequence;
    }

    long lost() {
        return lost;
    }

    void lose() {
        lost++;
    }

    void keep(Detections frame) {
        kept = frame;
    }

    /** The frame before. */
    Detections last() {
        return kept == null ? next(0).build() : kept;
    }

    CameraZones zones() {
        Zone left = zone("left", 0, 0.5f)
                .setRestricted(random.nextBoolean())
                .setLoiteringAfterMs(4_000L)
                .build();
        Zone right = zone("right", 0.4f, 1)
                .setCrowdFrom(3)
                .setSpeedLimit(0.2f)
                .setWay(90f)
                .build();
        Line door = Line.newBuilder()
                .setLineId("door")
                .setName("Door")
                .setPoints(List.of(new Point(0.5f, 0f), new Point(0.5f, 1f)))
                .setClassNames(List.of())
                .setRestricted(random.nextBoolean())
                .build();
        return new CameraZones("default", id, at(0), List.of(left, right), List.of(door));
    }

    private static Zone.Builder zone(String zoneId, float from, float to) {
        return Zone.newBuilder()
                .setZoneId(zoneId)
                .setName(zoneId)
                .setPolygon(List.of(new Point(from, 0f), new Point(to, 0f), new Point(to, 1f), new Point(from, 1f)))
                .setClassNames(List.of("person"));
    }

    Detections.Builder next(double seconds) {
        sequence++;
        move();
        boolean looked = random.nextInt(25) != 0;
        return Detections.newBuilder()
                .setCameraId(id)
                .setFrameId(id + "-g1-" + sequence)
                .setSessionId("g1")
                .setSequence(sequence)
                .setCapturedAt(at(seconds))
                .setSourceWidth(640)
                .setSourceHeight(360)
                .setObjects(looked ? walkers.stream().map(this::object).toList() : null)
                .setFaces(walkers.stream().map(this::face).toList())
                .setPoses(walkers.stream().map(this::pose).toList())
                .setActions(walkers.stream().map(this::action).toList())
                .setAnomaly(new SceneAnomaly(share(), share(), Map.of("motion", share())))
                .setModels(List.of())
                .setTimings(Map.of())
                .setSource(new SourceOffset(Topics.FRAMES.name(), 0, sequence));
    }

    private void move() {
        walkers.removeIf(walker -> walker.x < 0 || walker.x > 0.89);
        if (walkers.size() < 5 && random.nextInt(15) == 0) {
            String subject = random.nextInt(3) == 0 ? SUBJECTS.get(random.nextInt(SUBJECTS.size())) : null;
            double speed = (0.002 + 0.06 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
            walkers.add(new Walker(sequence * 1000 + walkers.size(), subject, 0.3 * random.nextDouble(), speed));
        }
        walkers.forEach(walker -> walker.x += walker.dx * random.nextDouble());
    }

    private DetectedObject object(Walker walker) {
        return new DetectedObject(1, "person", "Human", 0.9f, box(walker, 0.1f, 0.6f), walker.track);
    }

    private DetectedFace face(Walker walker) {
        return DetectedFace.newBuilder()
                .setConfidence(0.9f)
                .setBox(box(walker, 0.05f, 0.1f))
                .setLandmarks(List.of())
                .setTrackId(walker.track)
                .setEmotion(Map.of(
                        EMOTIONS.get(0),
                        share(),
                        EMOTIONS.get(1),
                        share(),
                        EMOTIONS.get(2),
                        share(),
                        EMOTIONS.get(3),
                        share(),
                        EMOTIONS.get(4),
                        share()))
                .setGaze(new Gaze(0f, 0f, share()))
                .setIdentity(walker.subject == null ? null : new FaceIdentity(walker.subject, 0.9f, 0.3f))
                .build();
    }

    private DetectedPose pose(Walker walker) {
        List<Keypoint> keypoints = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            keypoints.add(new Keypoint(
                    clamp(walker.x + 0.1 * random.nextDouble()), clamp(walker.y + i / 30.0), 0.5f + share() / 2));
        }
        return new DetectedPose(0.9f, keypoints, walker.track);
    }

    private DetectedAction action(Walker walker) {
        String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
        return new DetectedAction(walker.track, action, 0.8f, Map.of(action, 0.8f));
    }

    private static BoundingBox box(Walker walker, float width, float height) {
        return new BoundingBox(clamp(walker.x), clamp(walker.y), width, height);
    }

    private static float clamp(double at) {
        return (float) Math.max(0, Math.min(1, at));
    }

    private float share() {
        return random.nextFloat();
    }
}
