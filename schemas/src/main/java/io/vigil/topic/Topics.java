package io.vigil.topic;

import io.vigil.avro.Anomaly;
import io.vigil.avro.AuditEvent;
import io.vigil.avro.Baseline;
import io.vigil.avro.Behavior;
import io.vigil.avro.Camera;
import io.vigil.avro.CameraHealth;
import io.vigil.avro.CameraPolicy;
import io.vigil.avro.CameraZones;
import io.vigil.avro.ClockTick;
import io.vigil.avro.Detections;
import io.vigil.avro.Frame;
import io.vigil.avro.FrameAnalysis;
import io.vigil.avro.Identity;
import io.vigil.avro.Incident;
import io.vigil.avro.LiveDemand;
import io.vigil.avro.Observation;
import io.vigil.avro.RuleEvent;
import io.vigil.avro.Sighting;
import io.vigil.avro.StageReport;
import io.vigil.avro.SubjectKey;
import io.vigil.topic.Topic.Keeping;
import io.vigil.topic.Topic.Spread;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The catalogue: the one source of what topics exist. */
public final class Topics {

    /** Topics by camera are co-partitioned; this many partitions unless a deployment says otherwise. */
    public static final int PARTITIONS = 6;

    private static final long GIBIBYTE = 1L << 30;
    private static final Duration ERASURE = Duration.ofHours(1);

    public static final Topic<Camera> CAMERAS = new Topic<>(
            "vigil.cameras.v1",
            "camera id",
            Camera.class,
            "Which cameras there are; no address, no credential.",
            Spread.BY_CAMERA,
            Keeping.compact());

    public static final Topic<CameraZones> ZONES = new Topic<>(
            "vigil.zones.v1",
            "camera id",
            CameraZones.class,
            "The zones of each camera and what counts in them.",
            Spread.BY_CAMERA,
            Keeping.compact());

    public static final Topic<CameraPolicy> POLICIES = new Topic<>(
            "vigil.policies.v1",
            "camera id",
            CameraPolicy.class,
            "What may be inferred from each camera's pictures, and what for.",
            Spread.BY_CAMERA,
            Keeping.compact());

    public static final Topic<Identity> IDENTITIES = new Topic<>(
            "vigil.identities.v1",
            "subject id",
            Identity.class,
            "Face templates of enrolled subjects, each subject's under a key of its own.",
            Spread.BY_CAMERA,
            Keeping.compact().erasingWithin(ERASURE));

    public static final Topic<SubjectKey> SUBJECT_KEYS = new Topic<>(
            "vigil.subject-keys.v1",
            "subject id",
            SubjectKey.class,
            "The subjects' keys, wrapped by the site's master key; erasing one erases the subject's data.",
            Spread.BY_CAMERA,
            Keeping.compact().erasingWithin(ERASURE));

    public static final Topic<Frame> FRAMES = new Topic<>(
            "vigil.frames.v1",
            "camera id",
            Frame.class,
            "Sampled pictures as JPEG.",
            Spread.BY_CAMERA,
            Keeping.lasting(Duration.ofMinutes(15)).upTo(GIBIBYTE));

    public static final Topic<Frame> LIVE_FRAMES = new Topic<>(
            "vigil.live-frames.v1",
            "camera id",
            Frame.class,
            "Every picture of cameras that somebody is watching.",
            Spread.BY_CAMERA,
            Keeping.lasting(Duration.ofMinutes(1)).upTo(GIBIBYTE / 4));

    public static final Topic<LiveDemand> LIVE_DEMAND = new Topic<>(
            "vigil.live-demand.v1",
            "camera id",
            LiveDemand.class,
            "Which cameras somebody is watching, and until when that is known.",
            Spread.BY_CAMERA,
            Keeping.lasting(Duration.ofMinutes(10)).compacting());

    public static final Topic<StageReport> STAGE_REPORTS = new Topic<>(
            "vigil.stage-reports.v1",
            "camera id",
            StageReport.class,
            "What capture and inference did with a camera's frames, each second.",
            Spread.BY_CAMERA,
            Keeping.lasting(Duration.ofDays(1)));

    public static final Topic<ClockTick> CLOCK = new Topic<>(
            "vigil.clock.v1",
            "partition",
            ClockTick.class,
            "Ticks on every partition, so that time passes where no frame comes.",
            Spread.BY_CAMERA,
            Keeping.lasting(Duration.ofDays(7)));

    public static final Topic<Detections> DETECTIONS = new Topic<>(
            "vigil.detections.v1",
            "camera id",
            Detections.class,
            "What the models saw, one record a frame.",
            Spread.BY_CAMERA,
            Keeping.lasting(Duration.ofDays(7)));

    public static final Topic<Detections> SHADOW_DETECTIONS = new Topic<>(
            "vigil.shadow-detections.v1",
            "camera id",
            Detections.class,
            "What models on trial saw beside those in charge; nothing is decided by it.",
            Spread.BY_CAMERA,
            Keeping.lasting(Duration.ofDays(7)));

    public static final Topic<Observation> OBSERVATIONS = new Topic<>(
            "vigil.observations.v1",
            "camera id",
            Observation.class,
            "What models outside Vigil report through the callback and model APIs.",
            Spread.BY_CAMERA,
            Keeping.lasting(Duration.ofDays(7)));

    public static final Topic<Sighting> SIGHTINGS = new Topic<>(
            "vigil.sightings.v1",
            "subject id",
            Sighting.class,
            "Which enrolled subject was seen where; once a cool-down.",
            Spread.BY_CAMERA,
            Keeping.lasting(Duration.ofDays(30)));

    public static final Topic<FrameAnalysis> FRAME_ANALYSES = new Topic<>(
            "vigil.frame-analyses.v1",
            "subject id, or camera: and the camera id",
            FrameAnalysis.class,
            "What a window of a camera says of it, or of a subject it sees, and how risky that is; exactly once.",
            Spread.BY_CAMERA,
            Keeping.lasting(Duration.ofDays(30)));

    public static final Topic<Behavior> BEHAVIORS = new Topic<>(
            "vigil.behaviors.v1",
            "subject id, or camera: and the camera id",
            Behavior.class,
            "Behaviour that stood out; once a cool-down, exactly once.",
            Spread.BY_CAMERA,
            Keeping.lasting(Duration.ofDays(30)));

    public static final Topic<Anomaly> ANOMALIES = new Topic<>(
            "vigil.anomalies.v1",
            "camera id",
            Anomaly.class,
            "Anomalies that somebody should look at now; exactly once.",
            Spread.BY_CAMERA,
            Keeping.lasting(Duration.ofDays(30)));

    public static final Topic<RuleEvent> RULE_EVENTS = new Topic<>(
            "vigil.rule-events.v1",
            "camera id",
            RuleEvent.class,
            "Rules of zones and lines as they fire, begin and end, by ONVIF's names; exactly once.",
            Spread.BY_CAMERA,
            Keeping.lasting(Duration.ofDays(30)));

    public static final Topic<Baseline> BASELINES = new Topic<>(
            "vigil.baselines.v1",
            "subject id, or camera: and the camera id",
            Baseline.class,
            "Each subject's rolling statistics, rolled daily, under the subject's own key.",
            Spread.BY_CAMERA,
            Keeping.compact().erasingWithin(ERASURE));

    public static final Topic<Incident> INCIDENTS = new Topic<>(
            "vigil.incidents.v1",
            "incident id",
            Incident.class,
            "Every transition of every incident, with the state before and after; exactly once.",
            Spread.BY_CAMERA,
            Keeping.lasting(Duration.ofDays(365)).compacting());

    public static final Topic<CameraHealth> CAMERA_HEALTH = new Topic<>(
            "vigil.camera-health.v1",
            "camera id",
            CameraHealth.class,
            "How each camera is, and its frame ledger.",
            Spread.BY_CAMERA,
            Keeping.lasting(Duration.ofDays(1)).compacting());

    /** A year's review looks back on a whole year, and then has a month left to look. */
    public static final Topic<AuditEvent> AUDIT = new Topic<>(
            "vigil.audit.v1",
            "actor, as kind/id",
            AuditEvent.class,
            "Who changed, watched, looked up or took out what, and who was refused; no names, no values.",
            Spread.SINGLE,
            Keeping.lasting(Duration.ofDays(400)));

    public static final Topic<SpecificRecord> DEAD_LETTERS = new Topic<>(
            "vigil.dead-letters.v1",
            "the source record's",
            null,
            "Records that could not be read or used, as they were, with the cause in their headers.",
            Spread.SINGLE,
            Keeping.lasting(Duration.ofDays(30)));

    private Topics() {}

    public static List<Topic<?>> all() {
        return List.of(
                CAMERAS,
                ZONES,
                POLICIES,
                IDENTITIES,
                SUBJECT_KEYS,
                FRAMES,
                LIVE_FRAMES,
                LIVE_DEMAND,
                STAGE_REPORTS,
                CLOCK,
                DETECTIONS,
                SHADOW_DETECTIONS,
                OBSERVATIONS,
                SIGHTINGS,
                FRAME_ANALYSES,
                BEHAVIORS,
                ANOMALIES,
                RULE_EVENTS,
                BASELINES,
                INCIDENTS,
                CAMERA_HEALTH,
                AUDIT,
                DEAD_LETTERS);
    }
}
