package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.avro.Frame;
import io.vigil.system.MjpegViewer.Arrival;
import io.vigil.topic.Topics;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** While somebody watches, a camera's every frame goes its way; when nobody does, none. */
class LiveOnDemandIT {
    private static final Duration QUIET = Duration.ofSeconds(2);

    @RegisterExtension
    static final RunningVigil running = new RunningVigil();

    private VigilProcess vigil;
    private TopicReader topics;
    private String portrait;

    @BeforeEach
    void waitUntilNobodyWatches() {
        vigil = running.vigil();
        topics = new TopicReader(vigil.credentials());
        portrait = vigil.cameraId("portrait");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> vigil.json("/api/v1/cameras/" + portrait)
                        .path("state")
                        .asText()
                        .equals("online"));
        await().atMost(Duration.ofSeconds(20)).until(this::isQuiet);
    }

    @Test
    void shouldShowACameraAtItsOwnRateWhileSomebodyWatchesAndSendNothingAfterwards() throws IOException {
        // When
        Instant begun = Instant.now();
        List<Arrival> arrivals = MjpegViewer.watch(
                vigil.url("/live/" + portrait), vigil.credentials().apiToken(), Duration.ofSeconds(6));

        // Then: 25 a second, less what a machine under load may lose; 5 are sampled
        Instant settled = begun.plusSeconds(2);
        long seen = arrivals.stream().filter(one -> one.at().isAfter(settled)).count();
        assertThat(seen / 4.0).as("pictures a second").isBetween(15.0, 27.0);
        assertThat(arrivals).extracting(Arrival::capturedAt).doesNotHaveDuplicates();
        List<Frame> live = since(begun, topics.all(Topics.LIVE_FRAMES, Frame.class));
        assertThat(live.get(0).getCapturedAt()).isBefore(begun.plusMillis(1_500));
        await().atMost(Duration.ofSeconds(8)).until(this::isQuiet);
        assertThat(pictureIsTheSameInBothTopics(live)).isPositive();
    }

    private boolean isQuiet() {
        long before = topics.end(Topics.LIVE_FRAMES.name());
        await().pollDelay(QUIET).until(() -> true);
        return topics.end(Topics.LIVE_FRAMES.name()) == before;
    }

    /** @return how many frames were live and sampled */
    private long pictureIsTheSameInBothTopics(List<Frame> live) {
        Map<String, ByteBuffer> sampled = topics.all(Topics.FRAMES, Frame.class).stream()
                .collect(Collectors.toMap(Frame::getFrameId, Frame::getJpeg));
        List<Frame> both = live.stream()
                .filter(frame -> sampled.containsKey(frame.getFrameId()))
                .toList();
        assertThat(both).allSatisfy(frame -> assertThat(frame.getJpeg()).isEqualTo(sampled.get(frame.getFrameId())));
        return both.size();
    }

    private List<Frame> since(Instant begun, List<Frame> frames) {
        return frames.stream()
                .filter(frame -> frame.getCameraId().equals(portrait))
                .filter(frame -> frame.getCapturedAt().isAfter(begun))
                .toList();
    }
}
