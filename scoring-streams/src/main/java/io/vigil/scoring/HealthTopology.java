package io.vigil.scoring;

import io.vigil.avro.CameraHealth;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.TimeGuard;
import io.vigil.scoring.health.HealthWatch;
import io.vigil.scoring.store.Store;
import io.vigil.scoring.stream.CamerasProcessor;
import io.vigil.scoring.stream.FrameHealthProcessor;
import io.vigil.scoring.stream.ReportHealthProcessor;
import io.vigil.scoring.stream.TimeCamerasProcessor;
import io.vigil.scoring.stream.TimeHealthProcessor;
import io.vigil.topic.Topics;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/** The cameras' health and their ledgers; and that all which is remembered of a removed camera goes. */
record HealthTopology(ScoringProperties.Cameras cameras, HealthWatch healthWatch, TimeGuard guard, Edges edges) {

    void wire(StreamsBuilder builder, KStream<String, SeenFrame> frames, KStream<String, Instant> time) {
        frames.process(() -> new FrameHealthProcessor(healthWatch), Named.as("health-by-frame"), Store.HEALTH.name());
        KStream<String, CameraHealth> removed = cameras(builder, time);
        KStream<String, CameraHealth> reported = edges.read(builder, Topics.STAGE_REPORTS, "stage-reports")
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
        edges.write(told.merge(removed, Named.as("all-health")), Topics.CAMERA_HEALTH, "camera-health");
    }

    private KStream<String, CameraHealth> cameras(StreamsBuilder builder, KStream<String, Instant> time) {
        String[] memories = Stream.concat(Stream.of(Store.CAMERAS), Store.ofCameras().stream())
                .map(Store::name)
                .toArray(String[]::new);
        time.process(() -> new TimeCamerasProcessor(cameras.forgetAfter()), Named.as("forget-cameras"), memories);
        return edges.read(builder, Topics.CAMERAS, "cameras")
                .process(
                        () -> new CamerasProcessor(healthWatch),
                        Named.as("keep-cameras"),
                        Store.CAMERAS.name(),
                        Store.HEALTH.name());
    }
}
