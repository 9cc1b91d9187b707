package io.vigil.inference.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.avro.Detections;
import io.vigil.inference.pipeline.PipelineSettings.Mode;
import io.vigil.topic.Topics;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What becomes of more frames than the models can look at. */
class OverloadTest {

    private final ScriptedModels models = new ScriptedModels();

    @Test
    void shouldGiveUpTheLeastImportantCamerasFramesAndCountThem() {
        try (PipelineFixture pipeline = PipelineFixture.start(PipelineFixture.settings(Mode.LIVE, 8), models.sight())) {
            // Given
            models.hold();

            // When
            for (int i = 0; i < 20; i++) {
                pipeline.receive("hall", 0);
                pipeline.receive("yard", 1);
            }
            for (int i = 0; i < 4; i++) {
                pipeline.receive("gate", 5);
            }
            pipeline.consumer.awaitAllRead();
            models.go();

            // Then
            pipeline.awaitAllCommitted();
            await().untilAsserted(() -> {
                assertThat(pipeline.report("gate").getScored()).isEqualTo(4);
                assertThat(pipeline.report("gate").getDropped()).isEmpty();
                assertThat(pipeline.report("hall").getDropped().get("overload"))
                        .isGreaterThan(pipeline.report("yard").getDropped().get("overload"));
                assertThat(pipeline.accountedFor()).isEqualTo(pipeline.consumer.received());
            });
            assertThat(pipeline.meters
                            .get("vigil.inference.frames")
                            .tag("outcome", "overload")
                            .counter()
                            .count())
                    .isEqualTo((double) pipeline.dropped("overload"));
        }
    }

    @Test
    void shouldServeManyEqualCamerasInTurn() {
        try (PipelineFixture pipeline =
                PipelineFixture.start(PipelineFixture.settings(Mode.LIVE, 64), models.sight())) {
            // Given
            models.hold();

            // When
            for (int round = 0; round < 10; round++) {
                for (int camera = 0; camera < 50; camera++) {
                    pipeline.receive("c" + camera, 0);
                }
            }
            pipeline.consumer.awaitAllRead();
            models.go();

            // Then
            pipeline.awaitAllCommitted();
            Map<String, Long> scored = pipeline.read(Detections.class, Topics.DETECTIONS.name()).stream()
                    .collect(Collectors.groupingBy(Detections::getCameraId, Collectors.counting()));
            assertThat(scored).hasSize(50);
            assertThat(scored.values()).allSatisfy(frames -> assertThat(frames).isBetween(1L, 10L));
            await().untilAsserted(() -> assertThat(pipeline.accountedFor()).isEqualTo(500));
        }
    }

    @Test
    void shouldSayWhenEvenACameraToBeSparedIsHit() {
        try (PipelineFixture pipeline = PipelineFixture.start(PipelineFixture.settings(Mode.LIVE, 4), models.sight())) {
            // Given
            models.hold();

            // When
            for (int i = 0; i < 30; i++) {
                pipeline.receive("gate", 5);
            }
            pipeline.consumer.awaitAllRead();

            // Then
            assertThat(pipeline.meters
                            .get("vigil.inference.spared.frames")
                            .counter()
                            .count())
                    .isGreaterThan(10);
            models.go();
            pipeline.awaitAllCommitted();
        }
    }

    @Test
    void shouldDropNothingInAReplayAndReadNoMoreThanThereIsRoomFor() {
        try (PipelineFixture pipeline =
                PipelineFixture.start(PipelineFixture.settings(Mode.REPLAY, 8), models.sight())) {
            // Given
            models.hold();
            for (int i = 0; i < 100; i++) {
                pipeline.receive("7", 0);
            }
            await().until(() -> !pipeline.consumer.paused().isEmpty());
            assertThat(pipeline.meters
                            .get("vigil.inference.waiting")
                            .tag("place", "backlog")
                            .gauge()
                            .value())
                    .isLessThan(16);

            // When
            models.go();

            // Then
            pipeline.awaitAllCommitted();
            await().untilAsserted(() -> {
                assertThat(pipeline.report("7").getScored()).isEqualTo(100);
                assertThat(pipeline.accountedFor()).isEqualTo(100);
            });
        }
    }
}
