package io.vigil;

import io.vigil.avro.AuditEvent;
import io.vigil.avro.BoundingBox;
import io.vigil.avro.Camera;
import io.vigil.avro.CameraHealth;
import io.vigil.avro.CameraPolicy;
import io.vigil.avro.CameraZones;
import io.vigil.avro.ClockTick;
import io.vigil.avro.DetectedAction;
import io.vigil.avro.DetectedFace;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.DetectedPose;
import io.vigil.avro.Detections;
import io.vigil.avro.EncryptedTemplate;
import io.vigil.avro.FaceIdentity;
import io.vigil.avro.Frame;
import io.vigil.avro.Gaze;
import io.vigil.avro.Identity;
import io.vigil.avro.Keypoint;
import io.vigil.avro.Line;
import io.vigil.avro.LiveDemand;
import io.vigil.avro.ModelVersion;
import io.vigil.avro.Point;
import io.vigil.avro.SceneAnomaly;
import io.vigil.avro.Sighting;
import io.vigil.avro.SourceOffset;
import io.vigil.avro.StageReport;
import io.vigil.avro.SubjectKey;
import io.vigil.avro.Zone;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** One full record of each topic, every field set. */
public final class Samples {
    private static final Instant AT = Instant.parse("2026-02-27T14:28:00.123Z");
    private static final SourceOffset SOURCE = new SourceOffset("vigil.frames.v1", 3, 4711L);

    private Samples() {}

    public static Map<Topic<?>, SpecificRecord> all() {
        Map<Topic<?>, SpecificRecord> all = new LinkedHashMap<>();
        all.put(Topics.CAMERAS, new Camera("default", "1", "Gate", "North", "Africa/Cairo", 5, true, AT));
        all.put(Topics.ZONES, zones());
        all.put(Topics.POLICIES, new CameraPolicy("default", "1", true, "demonstration", AT));
        all.put(Topics.IDENTITIES, identity());
        all.put(
                Topics.SUBJECT_KEYS,
                new SubjectKey("default", "E17", "k1", bytes(12), bytes(48), AT, AT.plusSeconds(5)));
        all.put(Topics.FRAMES, frame());
        all.put(Topics.LIVE_FRAMES, frame());
        all.put(Topics.LIVE_DEMAND, new LiveDemand("default", "1", AT.plusSeconds(5), AT, "gateway-1"));
        all.put(Topics.STAGE_REPORTS, report());
        all.put(Topics.CLOCK, new ClockTick(AT));
        all.put(Topics.DETECTIONS, detections());
        all.put(Topics.SHADOW_DETECTIONS, detections());
        all.put(Topics.SIGHTINGS, sighting());
        all.putAll(ScoringSamples.all());
        all.put(Topics.CAMERA_HEALTH, health());
        all.put(Topics.AUDIT, audit());
        return all;
    }

    public static Frame frame() {
        ByteBuffer jpeg = ByteBuffer.wrap(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9});
        return new Frame(
                "default",
                "1",
                "1-s1-42",
                "s1",
                42L,
                AT,
                640,
                360,
                1920,
                1080,
                5,
                jpeg,
                AT.plusMillis(80),
                "camera",
                3L);
    }

    private static AuditEvent audit() {
        return AuditEvent.newBuilder()
                .setEventId("6f1c")
                .setAt(AT)
                .setActorKind("person")
                .setActorId("12")
                .setRoles(List.of("operator"))
                .setAddress("192.0.2.7")
                .setAction("camera.changed")
                .setObjectKind("camera")
                .setObjectId("1")
                .setChanged(List.of("name", "url"))
                .setOutcome("done")
                .setReason("none")
                .setCount(2)
                .setDurationMs(90_000L)
                .setPart(Map.of("format", "csv"))
                .setRequestId("4f-1")
                .build();
    }

    private static CameraZones zones() {
        List<Point> triangle = List.of(new Point(0f, 0f), new Point(1f, 0f), new Point(0.5f, 1f));
        Zone door = new Zone("7", "Door", triangle, List.of("person"), true, 10_000L, 5, 0.4f, 90f);
        Line sill = new Line("8", "Sill", triangle.subList(0, 2), List.of("person"), "left", true);
        return new CameraZones("default", "1", AT, List.of(door), List.of(sill));
    }

    private static StageReport report() {
        return StageReport.newBuilder()
                .setCameraId("1")
                .setStage("capture")
                .setSessionId("s1")
                .setReportedAt(AT)
                .setState("online")
                .setStateSince(AT.minusSeconds(9))
                .setDetail("all is well")
                .setDecoded(250)
                .setCaptured(50)
                .setPublished(48)
                .setDropped(Map.of("broker-away", 2L))
                .setDecodedPerSecond(25f)
                .setClock("camera")
                .setSkewMs(-120L)
                .setStill(true)
                .setLive(75)
                .build();
    }

    private static Detections detections() {
        BoundingBox box = new BoundingBox(0.1f, 0.2f, 0.3f, 0.4f);
        Keypoint nose = new Keypoint(0.25f, 0.3f, 0.9f);
        return Detections.newBuilder()
                .setCameraId("1")
                .setFrameId("1-s1-42")
                .setSessionId("s1")
                .setSequence(42)
                .setCapturedAt(AT)
                .setSourceWidth(1920)
                .setSourceHeight(1080)
                .setObjects(List.of(new DetectedObject(1, "person", "Human", 0.87f, box, 40_000L)))
                .setFaces(List.of(face(box)))
                .setPoses(List.of(new DetectedPose(0.8f, Collections.nCopies(17, nose), 40_000L)))
                .setActions(List.of(new DetectedAction(40_000L, "walking", 0.9f, Map.of("walking", 0.9f))))
                .setAnomaly(new SceneAnomaly(0.6f, 0.02f, Map.of("people", 0.7f)))
                .setModels(List.of(new ModelVersion("objects", "centernet", "1")))
                .setTimings(Map.of("objects", 15.5f))
                .setSource(SOURCE)
                .build();
    }

    private static DetectedFace face(BoundingBox box) {
        return DetectedFace.newBuilder()
                .setConfidence(0.9f)
                .setBox(box)
                .setLandmarks(List.of(new Point(0.2f, 0.25f)))
                .setTrackId(40_000L)
                .setEmotion(Map.of("happy", 0.8f))
                .setGaze(new Gaze(-12f, 3f, 0.2f))
                .setIdentity(new FaceIdentity("E17", 0.82f, 0.3f))
                .build();
    }

    private static Identity identity() {
        EncryptedTemplate template = new EncryptedTemplate(bytes(12), bytes(48));
        return new Identity("default", "E17", "k1", embedder(), List.of(template), AT);
    }

    private static Sighting sighting() {
        return Sighting.newBuilder()
                .setSightingId("1-s1-42-E17")
                .setSubjectId("E17")
                .setCameraId("1")
                .setFrameId("1-s1-42")
                .setSeenAt(AT)
                .setTrackId(40_000L)
                .setConfidence(0.82f)
                .setMargin(0.3f)
                .setBox(new BoundingBox(0.1f, 0.2f, 0.3f, 0.4f))
                .setModel(embedder())
                .setSource(SOURCE)
                .build();
    }

    private static ModelVersion embedder() {
        return new ModelVersion("identity", "faceres", "1");
    }

    private static ByteBuffer bytes(int count) {
        return ByteBuffer.wrap(new byte[count]);
    }

    private static CameraHealth health() {
        return CameraHealth.newBuilder()
                .setCameraId("1")
                .setAt(AT)
                .setOnline(false)
                .setState("unauthorised")
                .setStateSince(AT.minusSeconds(30))
                .setDetail("check the password")
                .setLastFrameAt(AT.minusSeconds(31))
                .setFramesPerSecond(4.9f)
                .setCaptured(50)
                .setPublished(48)
                .setScored(47)
                .setExpired(1)
                .setDropped(Map.of("broker-away", 2L))
                .setInFlight(0)
                .setResidual(0)
                .setReconnects(3)
                .build();
    }
}
