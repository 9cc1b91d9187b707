package io.vigil.inference.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.Detections;
import io.vigil.inference.action.ActionRecogniser;
import io.vigil.inference.action.TrackedAction;
import io.vigil.inference.analysis.SeenFrame;
import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.scene.SceneAnomaly;
import io.vigil.inference.scene.SceneWatch;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.Role;
import io.vigil.topic.Topics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Those who watch over time say something of each frame, in order, and cannot harm it. */
class WatchersTest {

    private final ScriptedModels models = new ScriptedModels();

    @Test
    void shouldSayWhatEachTrackDoesAndHowUnusualTheSceneIs() {
        // Given
        Sight sight = models.sight().withActions(new Walking()).withScenes(new Counting());
        try (PipelineFixture pipeline = PipelineFixture.start(sight)) {
            // When
            for (int i = 0; i < 3; i++) {
                pipeline.receive("7", 0);
            }

            // Then
            pipeline.awaitSent(Topics.DETECTIONS.name(), 3);
            List<Detections> seen = pipeline.read(Detections.class, Topics.DETECTIONS.name());
            assertThat(seen).extracting(one -> one.getAnomaly().getError()).containsExactly(1f, 2f, 3f);
            assertThat(seen.get(0).getActions()).isEmpty(); // nobody is tracked yet
            assertThat(seen.get(2).getActions().get(0).getAction()).isEqualTo("walking");
            assertThat(seen.get(2).getActions().get(0).getTrackId())
                    .isEqualTo(seen.get(2).getObjects().get(0).getTrackId());
            assertThat(seen.get(2).getModels())
                    .extracting("role")
                    .containsExactly("objects", "faces", "pose", "action", "anomaly");
        }
    }

    @Test
    void shouldPublishTheRestWhereAWatcherFails() {
        // Given
        Sight sight = models.sight()
                .withActions(new Walking() {
                    @Override
                    public List<List<TrackedAction>> recognise(List<TrackedFrame> frames) {
                        throw new IllegalStateException("scripted");
                    }
                })
                .withOnlooker(batch -> {
                    throw new IllegalStateException("scripted");
                });
        try (PipelineFixture pipeline = PipelineFixture.start(sight)) {
            // When
            pipeline.receive("7", 0);

            // Then
            pipeline.awaitSent(Topics.DETECTIONS.name(), 1);
            Detections seen =
                    pipeline.read(Detections.class, Topics.DETECTIONS.name()).get(0);
            assertThat(seen.getActions()).isNull();
            assertThat(seen.getObjects()).hasSize(1);
            pipeline.awaitAllCommitted();
        }
    }

    @Test
    void shouldShowAnOnlookerTheFramesWithTheirPicturesOpen() {
        // Given
        List<SeenFrame> shown = Collections.synchronizedList(new ArrayList<>());
        try (PipelineFixture pipeline = PipelineFixture.start(models.sight().withOnlooker(shown::addAll))) {
            // When
            pipeline.receive("7", 0);
            pipeline.receive("8", 0);

            // Then
            pipeline.awaitAllCommitted();
            assertThat(shown).extracting(frame -> frame.origin().frameId()).containsExactly("7-s-1", "8-s-1");
            assertThat(shown)
                    .allSatisfy(
                            frame -> assertThat(frame.look().picture().width()).isPositive());
            shown.forEach(SeenFrame::close);
        }
    }

    private static class Walking implements ActionRecogniser {

        @Override
        public ModelManifest manifest() {
            return ScriptedModels.manifest(Role.ACTION);
        }

        @Override
        public List<List<TrackedAction>> recognise(List<TrackedFrame> frames) {
            return frames.stream().map(Walking::walking).toList();
        }

        private static List<TrackedAction> walking(TrackedFrame frame) {
            return frame.objects().stream()
                    .flatMap(object -> Optional.ofNullable(object.trackId()).stream())
                    .map(track -> new TrackedAction(track, "walking", 0.9f, Map.of("walking", 0.9f)))
                    .toList();
        }
    }

    /** The error is how many frames it has seen. */
    private static final class Counting implements SceneWatch {

        private int seen;

        @Override
        public ModelManifest manifest() {
            return ScriptedModels.manifest(Role.ANOMALY);
        }

        @Override
        public List<Optional<SceneAnomaly>> judge(List<TrackedFrame> frames) {
            return frames.stream()
                    .map(frame -> Optional.of(new SceneAnomaly(0.1f, ++seen, Map.of())))
                    .toList();
        }
    }
}
