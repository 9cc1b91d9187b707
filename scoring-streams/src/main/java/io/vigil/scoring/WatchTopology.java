package io.vigil.scoring;

import io.vigil.avro.Incident;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.TimeGuard;
import io.vigil.scoring.incident.Dispatcher;
import io.vigil.scoring.incident.Watchman;
import io.vigil.scoring.store.Store;
import io.vigil.scoring.stream.ByCamera;
import io.vigil.scoring.stream.FrameWatchProcessor;
import io.vigil.scoring.stream.IncidentProcessor;
import io.vigil.scoring.stream.ObservationWatchProcessor;
import io.vigil.scoring.stream.RuleEventProcessor;
import io.vigil.scoring.stream.TimeWatchProcessor;
import io.vigil.scoring.stream.Watched;
import io.vigil.topic.Topics;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** The watch over cameras: frames, reports from outside and time move it, incidents and rule events come of it. */
record WatchTopology(ScoringProperties.Scoring scoring, TimeGuard guard, Edges edges) {

    /** The watch, as frames moved it and as time did. */
    record Watches(KStream<String, Watched> seen, KStream<String, Watched> timed) {}

    Watches wire(StreamsBuilder builder, KStream<String, SeenFrame> frames, KStream<String, Instant> time) {
        ScoringProperties.Rules rules = scoring.rules();
        Watchman watchman = new Watchman(rules.watch(), rules.thresholds());
        Dispatcher dispatcher = new Dispatcher(rules.thresholds(), rules.alertStands(), scoring.grace());
        KStream<String, Watched> seen = frames.process(
                () -> new FrameWatchProcessor(watchman),
                Named.as("watch-by-frame"),
                Store.WATCHES.name(),
                Store.REPORTS.name(),
                Store.ZONES.name());
        KStream<String, Watched> reported = edges.read(builder, Topics.OBSERVATIONS, "observations")
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
        watched.process(() -> new IncidentProcessor(scoring.rules().version()), Named.as("incidents"))
                .to(
                        edges.names().written(Topics.INCIDENTS),
                        Produced.with(Serdes.String(), edges.written(Topics.INCIDENTS))
                                .withStreamPartitioner(new ByCamera<>(Incident::getCameraId))
                                .withName("to-incidents"));
    }

    private void ruleEvents(KStream<String, Watched> watched) {
        edges.write(
                watched.process(() -> new RuleEventProcessor(scoring.rules().version()), Named.as("rule-events")),
                Topics.RULE_EVENTS,
                "rule-events");
    }
}
