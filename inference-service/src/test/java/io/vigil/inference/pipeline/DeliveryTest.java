package io.vigil.inference.pipeline;

import static io.vigil.inference.pipeline.PipelineFixture.NOW;
import static io.vigil.inference.pipeline.PipelineFixture.portrait;
import static io.vigil.inference.pipeline.ScriptedConsumer.TRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.avro.Detections;
import io.vigil.avro.StageReport;
import io.vigil.inference.pipeline.PipelineSettings.Mode;
import io.vigil.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What a consumer of the detections can count on. */
class DeliveryTest {

    private final ScriptedModels models = new ScriptedModels();

    @Test
    void shouldPublishDetectionsInOrderWithCaptureTimeAndTrace() {
        try (PipelineFixture pipeline = PipelineFixture.start(models.sight())) {
            // When
            pipeline.receive(NOW.minusMillis(600), portrait());
            pipeline.receive(NOW.minusMillis(400), portrait());
            pipeline.receive(NOW.minusMillis(200), portrait());

            // Then
            List<ProducerRecord<byte[], byte[]>> sent = pipeline.awaitSent(Topics.DETECTIONS.name(), 3);
            assertThat(sent).extracting(ProducerRecord::timestamp).isSorted();
            assertThat(sent.get(0).timestamp()).isEqualTo(NOW.minusMillis(600).toEpochMilli());
            assertThat(new String(sent.get(0).key(), StandardCharsets.UTF_8)).isEqualTo("7");
            assertThat(sent.get(0).headers().lastHeader("traceparent").value())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(TRACE);
            Detections second =
                    pipeline.read(Detections.class, Topics.DETECTIONS.name()).get(1);
            assertThat(second.getSequence()).isEqualTo(2);
            assertThat(second.getFrameId()).isEqualTo("7-s-2");
            assertThat(second.getObjects().get(0).getClassName()).isEqualTo("person");
            assertThat(second.getObjects().get(0).getTrackId()).isEqualTo(1001L);
            assertThat(second.getSource().getOffset()).isEqualTo(1);
            assertThat(second.getModels()).extracting("role").containsExactly("objects", "faces", "pose");
            assertThat(second.getTimings()).containsOnlyKeys("queue", "decode", "objects", "faces", "pose", "track");
        }
    }

    @Test
    void shouldCommitOnlyWhatTheBrokerHasAcknowledged() {
        try (PipelineFixture pipeline = PipelineFixture.start(models.sight())) {
            // Given
            pipeline.receive("7", 0);
            pipeline.receive("7", 0);
            pipeline.awaitSent(Topics.DETECTIONS.name(), 2);
            assertThat(pipeline.consumer.committed()).isZero();

            // When
            pipeline.acknowledgeAll();

            // Then
            await().untilAsserted(
                            () -> assertThat(pipeline.consumer.committed()).isEqualTo(2));
        }
    }

    @Test
    void shouldExpireFramesOlderThanTheLimitAndCountThem() {
        try (PipelineFixture pipeline = PipelineFixture.start(models.sight())) {
            // When
            pipeline.receive(NOW.minusSeconds(3), portrait());
            pipeline.receive(NOW, portrait());

            // Then
            pipeline.awaitAllCommitted();
            await().untilAsserted(() -> {
                StageReport last = pipeline.report("7");
                assertThat(last.getExpired()).isEqualTo(1);
                assertThat(last.getScored()).isEqualTo(1);
                assertThat(last.getStage()).isEqualTo("inference");
            });
            assertThat(pipeline.sent(Topics.DETECTIONS.name())).hasSize(1);
        }
    }

    @Test
    void shouldKeepEachCamerasOrderOverManyBatches() {
        try (PipelineFixture pipeline =
                PipelineFixture.start(PipelineFixture.settings(Mode.REPLAY, 64), models.sight())) {
            // When
            for (int i = 0; i < 40; i++) {
                pipeline.receive("a", 0);
                pipeline.receive("b", i % 3);
                pipeline.receive("c", 9);
            }

            // Then
            pipeline.awaitAllCommitted();
            List<Detections> seen = pipeline.read(Detections.class, Topics.DETECTIONS.name());
            for (String camera : List.of("a", "b", "c")) {
                assertThat(seen.stream().filter(one -> one.getCameraId().equals(camera)))
                        .extracting(Detections::getSequence)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 40).boxed().toList());
            }
            assertThat(models.batches).allSatisfy(size -> assertThat(size).isBetween(1, 4));
        }
    }

    @Test
    void shouldFinishWhatIsInWorkWhenItLeaves() {
        // Given
        PipelineFixture pipeline = PipelineFixture.start(models.sight());
        models.hold();
        pipeline.receive("7", 0);
        pipeline.receive("7", 0);
        await().until(() -> !models.batches.isEmpty());

        // When
        long begin = System.nanoTime();
        models.go();
        Thread acknowledging = new Thread(() -> {
            pipeline.awaitSent(Topics.DETECTIONS.name(), 2);
            pipeline.acknowledgeAll();
        });
        acknowledging.start();
        pipeline.close();

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(pipeline.consumer.closed()).isTrue();
        assertThat(pipeline.sent(Topics.DETECTIONS.name())).hasSize(2);
        assertThat(pipeline.consumer.lastCommit()).isEqualTo(2);
    }

    @Test
    void shouldLeaveInTimeThoughTheModelsHang() {
        // Given
        PipelineFixture pipeline = PipelineFixture.start(models.sight());
        models.hold();
        pipeline.receive("7", 0);
        await().until(() -> !models.batches.isEmpty());

        // When
        long begin = System.nanoTime();
        pipeline.close();

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(pipeline.consumer.lastCommit()).isZero();
        models.go();
    }
}
