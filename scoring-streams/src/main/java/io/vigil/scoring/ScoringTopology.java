package io.vigil.scoring;

import io.vigil.avro.Anomaly;
import io.vigil.scoring.analysis.Sample;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.TimeGuard;
import io.vigil.scoring.health.HealthWatch;
import io.vigil.scoring.scene.SceneWatch;
import io.vigil.scoring.store.Store;
import io.vigil.scoring.stream.AnomalyProcessor;
import io.vigil.scoring.stream.EndedSceneProcessor;
import io.vigil.scoring.stream.FrameSceneProcessor;
import io.vigil.scoring.stream.MarkProcessor;
import io.vigil.scoring.stream.NewFrameProcessor;
import io.vigil.scoring.stream.OfPeople;
import io.vigil.scoring.stream.Scened;
import io.vigil.scoring.stream.TimeProcessor;
import io.vigil.scoring.stream.TimeSceneProcessor;
import io.vigil.scoring.stream.TopicNames;
import io.vigil.scoring.stream.ZonesProcessor;
import io.vigil.scoring.subject.Handed;
import io.vigil.scoring.subject.Handed.Given;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.time.Instant;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * What flows where. Two halves: a camera's inputs share its partition, so they share a task and its stores; what is seen of
 * subjects goes on to {@link SubjectTopology}.
 */
final class ScoringTopology {
    private final ScoringProperties.Scoring scoring;
    private final Edges edges;
    private final SubjectTopology subjects;
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

        WatchTopology.Watches watches = new WatchTopology(scoring, guard, edges).wire(builder, frames, time);
        KStream<String, Sample> samples = scenes(builder, watches, time);
        new HealthTopology(scoring.cameras(), healthWatch, guard, edges).wire(builder, frames, time);
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
        edges.read(builder, Topics.ZONES, "zones")
                .process(ZonesProcessor::new, Named.as("keep-zones"), Store.ZONES.name());
    }

    private KStream<String, SeenFrame> newFrames(StreamsBuilder builder) {
        return edges.read(builder, Topics.DETECTIONS, "detections")
                .process(
                        () -> new NewFrameProcessor(guard, scoring.cameras().unlisted()),
                        Named.as("only-new-frames"),
                        Store.CAMERAS.name(),
                        Store.CURSORS.name(),
                        Store.TIMES.name());
    }

    private KStream<String, Instant> time(StreamsBuilder builder) {
        return edges.read(builder, Topics.CLOCK, "clock")
                .process(() -> new TimeProcessor(guard, scoring.grace()), Named.as("time-passed"), Store.TIMES.name());
    }

    private KStream<String, Sample> scenes(
            StreamsBuilder builder, WatchTopology.Watches watches, KStream<String, Instant> time) {
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
        edges.write(
                alerts.merge(PeopleTopology.anomalies(people), Named.as("all-anomalies")),
                Topics.ANOMALIES,
                "anomalies");
        return PeopleTopology.samples(people);
    }

    private KStream<String, OfPeople> people(
            StreamsBuilder builder, KStream<String, Scened> scenes, KStream<String, Instant> time) {
        PeopleTopology people = new PeopleTopology(scoring.analysis());
        people.keep(edges.read(builder, Topics.POLICIES, "policies"));
        return people.look(scenes, time);
    }
}
