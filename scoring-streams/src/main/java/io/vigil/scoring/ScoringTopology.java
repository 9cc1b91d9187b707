package io.vigil.scoring;

import io.vigil.avro.Anomaly;
import io.vigil.avro.CameraHealth;
import io.vigil.avro.Incident;
import io.vigil.scoring.analysis.Sample;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.TimeGuard;
import io.vigil.scoring.health.HealthWatch;
import io.vigil.scoring.incident.Dispatcher;
import io.vigil.scoring.incident.Watchman;
import io.vigil.scoring.scene.SceneWatch;
import io.vigil.scoring.store.Store;
import io.vigil.scoring.stream.AnomalyProcessor;
import io.vigil.scoring.stream.ByCamera;
import io.vigil.scoring.stream.CamerasProcessor;
import io.vigil.scoring.stream.EndedSceneProcessor;
import io.vigil.scoring.stream.FrameHealthProcessor;
import io.vigil.scoring.stream.FrameSceneProcessor;
import io.vigil.scoring.stream.FrameWatchProcessor;
import io.vigil.scoring.stream.IncidentProcessor;
import io.vigil.scoring.stream.MarkProcessor;
import io.vigil.scoring.stream.NewFrameProcessor;
import io.vigil.scoring.stream.ObservationWatchProcessor;
import io.vigil.scoring.stream.OfPeople;
import io.vigil.scoring.stream.ReportHealthProcessor;
import io.vigil.scoring.stream.RuleEventProcessor;
import io.vigil.scoring.stream.Scened;
import io.vigil.scoring.stream.TimeCamerasProcessor;
import io.vigil.scoring.stream.TimeHealthProcessor;
import io.vigil.scoring.stream.TimeProcessor;
import io.vigil.scoring.stream.TimeSceneProcessor;
import io.vigil.scoring.stream.TimeWatchProcessor;
import io.vigil.scoring.stream.TopicNames;
import io.vigil.scoring.stream.Watched;
import io.vigil.scoring.stream.ZonesProcessor;
import io.vigil.scoring.subject.Handed;
import io.vigil.scoring.subject.Handed.Given;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * What flows where. Two halves: a camera's inputs share its partition, so they share a task and its stores; what is seen of
 * subjects goes on to {@link SubjectTopology}.
 */
final class ScoringTopology {
    private final ScoringProperties.Scoring scoring;
    private final Edges edges;
    private final SubjectTopology subjects;
    private final TopicNames names;
    private final Watchman watchman;
    private final Dispatcher dispatcher;
    private final HealthWatch healthWatch;
    private final SceneWatch sceneWatch;
    private final TimeGuard guard;

    /** @param partitions of each topic keyed by camera */
    ScoringTopology(ScoringProperties.Scoring scoring, SchemaRegistry registry, int partitions) {
        this(scoring, registry, partitions, TopicNames.LIVE);
    }

    /**
     * @param partitions of each topic keyed by camera
     * @param names where results go
     */
    ScoringTopology(ScoringProperties.Scoring scoring, SchemaRegistry registry, int partitions, TopicNames names) {
        this.scoring = scoring;
        this.edges = new Edges(registry, names);
        this.subjects =
                new SubjectTopology(scoring.baseline(), scoring.analysis().analyst(), edges, partitions);
        this.names = names;
        this.watchman = new Watchman(scoring.rules().watch(), scoring.rules().thresholds());
        this.dispatcher =
                new Dispatcher(scoring.rules().thresholds(), scoring.rules().alertStands(), scoring.grace());
        this.healthWatch = new HealthWatch(
                scoring.silentAfter(), scoring.grace(), scoring.cameras().overdueAfter());
        this.sceneWatch = new SceneWatch(scoring.scene());
        this.guard = new TimeGuard(scoring.futureTolerance());
    }

    Topology build(StreamsConfig config) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
        Store.all().forEach(store -> builder.addStateStore(store.builder()));

        zones(builder);
        KStream<String, SeenFrame> frames = newFrames(builder);
        KStream<String, Instant> time = time(builder);

        Watches watches = watch(builder, frames, time);
        KStream<String, Sample> samples = scenes(builder, watches, time);
        health(builder, frames, time);
        subjects(builder, samples, time);
        return builder.build();
    }

    /** Last, so that a mark of the time that has passed follows all that time alone gives. */
    private void subjects(StreamsBuilder builder, KStream<String, Sample> samples, KStream<String, Instant> time) {
        KStream<String, Handed> given = samples.mapValues(sample -> (Handed) new Given(sample), Named.as("given"));
        KStream<String, Handed> marks = time.process(MarkProcessor::new, Named.as("marks"));
        subjects.wire(builder, given.merge(marks, Named.as("handed")));
    }

    private void zones(StreamsBuilder builder) {
        read(builder, Topics.ZONES, "zones").process(ZonesProcessor::new, Named.as("keep-zones"), Store.ZONES.name());
    }

    private KStream<String, SeenFrame> newFrames(StreamsBuilder builder) {
        return read(builder, Topics.DETECTIONS, "detections")
                .process(
                        () -> new NewFrameProcessor(guard, scoring.cameras().unlisted()),
                        Named.as("only-new-frames"),
                        Store.CAMERAS.name(),
                        Store.CURSORS.name(),
                        Store.TIMES.name());
    }

    private KStream<String, Instant> time(StreamsBuilder builder) {
        return read(builder, Topics.CLOCK, "clock")
                .process(() -> new TimeProcessor(guard, scoring.grace()), Named.as("time-passed"), Store.TIMES.name());
    }

    /** The watch, as frames moved it and as time did. */
    private record Watches(KStream<String, Watched> seen, KStream<String, Watched> timed) {}

    private Watches watch(StreamsBuilder builder, KStream<String, SeenFrame> frames, KStream<String, Instant> time) {
        KStream<String, Watched> seen = frames.process(
                () -> new FrameWatchProcessor(watchman),
                Named.as("watch-by-frame"),
                Store.WATCHES.name(),
                Store.REPORTS.name(),
                Store.ZONES.name());
        KStream<String, Watched> reported = read(builder, Topics.OBSERVATIONS, "observations")
                .process(
                        () -> new ObservationWatchProcessor(guard, dispatcher),
                        Named.as("watch-by-observation"),
                        Store.WATCHES.name(),
                        Store.REPORTS.name(),
                        Store.TIMES.name());
        KStream<String, Watched> timed = time.process(
                () -> new TimeWatchProcessor(watchman),
                Named.as("watch-by-time"),
                Store.WATCHES.name(),
                Store.REPORTS.name());
        KStream<String, Watched> watched =
                seen.merge(reported, Named.as("seen-or-reported")).merge(timed, Named.as("all-watched"));
        incidents(watched);
        ruleEvents(watched);
        return new Watches(seen, timed);
    }

    private void incidents(KStream<String, Watched> watched) {
        String version = scoring.rules().version();
        watched.process(() -> new IncidentProcessor(version), Named.as("incidents"))
                .to(
                        names.written(Topics.INCIDENTS),
                        Produced.with(Serdes.String(), written(Topics.INCIDENTS))
                                .withStreamPartitioner(new ByCamera<>(Incident::getCameraId))
                                .withName("to-incidents"));
    }

    private void ruleEvents(KStream<String, Watched> watched) {
        String version = scoring.rules().version();
        write(
                watched.process(() -> new RuleEventProcessor(version), Named.as("rule-events")),
                Topics.RULE_EVENTS,
                "rule-events");
    }

    private KStream<String, Sample> scenes(StreamsBuilder builder, Watches watches, KStream<String, Instant> time) {
        KStream<String, Scened> seen = watches.seen()
                .process(() -> new FrameSceneProcessor(sceneWatch), Named.as("scene-by-frame"), Store.SCENES.name());
        KStream<String, Anomaly> ended = watches.timed()
                .process(() -> new EndedSceneProcessor(sceneWatch), Named.as("scene-by-end"), Store.SCENES.name());
        KStream<String, Anomaly> timed = time.process(
                () -> new TimeSceneProcessor(sceneWatch, healthWatch),
                Named.as("scene-by-time"),
                Store.SCENES.name(),
                Store.HEALTH.name(),
                Store.CAMERAS.name());
        KStream<String, Anomaly> alerts = seen.process(AnomalyProcessor::new, Named.as("scene-alerts"))
                .merge(ended, Named.as("seen-or-ended-alerts"))
                .merge(timed, Named.as("scenes-alerts"));
        KStream<String, OfPeople> people = people(builder, seen, time);
        write(alerts.merge(PeopleTopology.anomalies(people), Named.as("all-anomalies")), Topics.ANOMALIES, "anomalies");
        return PeopleTopology.samples(people);
    }

    private KStream<String, OfPeople> people(
            StreamsBuilder builder, KStream<String, Scened> scenes, KStream<String, Instant> time) {
        PeopleTopology people = new PeopleTopology(scoring.analysis());
        people.keep(read(builder, Topics.POLICIES, "policies"));
        return people.look(scenes, time);
    }

    private void health(StreamsBuilder builder, KStream<String, SeenFrame> frames, KStream<String, Instant> time) {
        frames.process(() -> new FrameHealthProcessor(healthWatch), Named.as("health-by-frame"), Store.HEALTH.name());
        KStream<String, CameraHealth> removed = cameras(builder, time);
        KStream<String, CameraHealth> reported = read(builder, Topics.STAGE_REPORTS, "stage-reports")
                .process(
                        () -> new ReportHealthProcessor(guard, healthWatch),
                        Named.as("health-by-report"),
                        Store.HEALTH.name(),
                        Store.CAMERAS.name(),
                        Store.TIMES.name());
        KStream<String, CameraHealth> timed = time.process(
                () -> new TimeHealthProcessor(healthWatch),
                Named.as("health-by-time"),
                Store.HEALTH.name(),
                Store.CAMERAS.name());
        KStream<String, CameraHealth> told = reported.merge(timed, Named.as("told-health"));
        write(told.merge(removed, Named.as("all-health")), Topics.CAMERA_HEALTH, "camera-health");
    }

    private KStream<String, CameraHealth> cameras(StreamsBuilder builder, KStream<String, Instant> time) {
        String[] memories = Stream.concat(Stream.of(Store.CAMERAS), Store.ofCameras().stream())
                .map(Store::name)
                .toArray(String[]::new);
        time.process(
                () -> new TimeCamerasProcessor(scoring.cameras().forgetAfter()), Named.as("forget-cameras"), memories);
        return read(builder, Topics.CAMERAS, "cameras")
                .process(
                        () -> new CamerasProcessor(healthWatch),
                        Named.as("keep-cameras"),
                        Store.CAMERAS.name(),
                        Store.HEALTH.name());
    }

    private <V extends SpecificRecord> KStream<String, V> read(StreamsBuilder builder, Topic<V> topic, String name) {
        return edges.read(builder, topic, name);
    }

    private <V extends SpecificRecord> void write(KStream<String, V> stream, Topic<V> topic, String name) {
        edges.write(stream, topic, name);
    }

    private <V extends SpecificRecord> Serde<V> written(Topic<V> topic) {
        return edges.written(topic);
    }
}
