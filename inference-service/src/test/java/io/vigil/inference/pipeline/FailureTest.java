package io.vigil.inference.pipeline;

import static io.vigil.inference.pipeline.PipelineFixture.NOW;
import static io.vigil.inference.pipeline.PipelineFixture.portrait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.avro.Detections;
import io.vigil.inference.tensor.ModelFailed;
import io.vigil.inference.tensor.Role;
import io.vigil.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong costs itself only. */
class FailureTest {

    private final ScriptedModels models = new ScriptedModels();
    private final PipelineFixture pipeline = PipelineFixture.start(models.sight());

    @AfterEach
    void stop() {
        pipeline.close();
    }

    static List<byte[]> poison() {
        byte[] portrait = portrait();
        byte[] huge = portrait.clone();
        for (int i = 2; i < huge.length - 9; i++) {
            if ((huge[i] & 0xff) == 0xff && ((huge[i + 1] & 0xff) == 0xc0 || (huge[i + 1] & 0xff) == 0xc2)) {
                Arrays.fill(huge, i + 5, i + 9, (byte) 0xff); // height and width of the frame header: 65535
            }
        }
        return List.of(
                new byte[0],
                new byte[] {1, 2, 3},
                Arrays.copyOf(portrait, 200),
                Arrays.copyOf(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 5_000),
                huge);
    }

    @ParameterizedTest
    @MethodSource("poison")
    void shouldPutAnUnreadablePictureAsideAndGoOn(byte[] picture) {
        // When
        pipeline.receive(NOW, portrait());
        pipeline.receive(NOW, picture);
        pipeline.receive(NOW, portrait());

        // Then
        ProducerRecord<byte[], byte[]> letter =
                pipeline.awaitSent(Topics.DEAD_LETTERS.name(), 1).get(0);
        assertThat(letter.headers().lastHeader("vigil.error.message").value())
                .asString(StandardCharsets.UTF_8)
                .matches(".*(frame is no JPEG|picture cannot be decoded): \\d+ bytes");
        pipeline.awaitSent(Topics.DETECTIONS.name(), 2);
        pipeline.awaitAllCommitted();
        await().untilAsserted(
                        () -> assertThat(pipeline.report("7").getDropped()).isEqualTo(Map.of("undecodable", 1L)));
    }

    @Test
    void shouldPutAPoisonRecordAsideAndLetItsPartitionGoOn() {
        // When
        pipeline.receive("poison".getBytes(StandardCharsets.UTF_8));
        pipeline.receive(null);
        pipeline.receive(NOW, portrait());

        // Then
        assertThat(pipeline.awaitSent(Topics.DEAD_LETTERS.name(), 2).get(0).value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("poison");
        pipeline.awaitSent(Topics.DETECTIONS.name(), 1);
        pipeline.awaitAllCommitted();
    }

    @Test
    void shouldLoseOnlyTheFrameThatTheModelsFailOn() {
        // Given
        models.hold();
        models.failOn = 2;
        for (int i = 0; i < 6; i++) {
            pipeline.receive("7", 0);
        }

        // When
        models.go();

        // Then
        pipeline.awaitAllCommitted();
        assertThat(pipeline.sent(Topics.DEAD_LETTERS.name())).hasSize(1);
        assertThat(pipeline.read(Detections.class, Topics.DETECTIONS.name()))
                .hasSize(5)
                .extracting(Detections::getSequence)
                .isSorted();
        await().untilAsserted(() -> assertThat(pipeline.dropped("failed")).isEqualTo(1));
    }

    @Test
    void shouldKeepAFrameWhoseObjectsNobodyCouldLookFor() {
        // Given
        models.away = true;

        // When
        pipeline.receive("7", 0);

        // Then
        pipeline.awaitSent(Topics.DETECTIONS.name(), 1);
        Detections seen =
                pipeline.read(Detections.class, Topics.DETECTIONS.name()).get(0);
        assertThat(seen.getObjects()).isNull();
        assertThat(seen.getFaces()).isNull();
        assertThat(seen.getPoses()).isNull();
        assertThat(seen.getModels()).isEmpty();
    }

    @Test
    void shouldLeaveOutTheRoleWhoseModelFailsAndKeepTheRest() {
        // Given
        models.onFaces = new ModelFailed(Role.FACES, "out of memory", new IllegalStateException());

        // When
        pipeline.receive("7", 0);

        // Then
        pipeline.awaitSent(Topics.DETECTIONS.name(), 1);
        Detections seen =
                pipeline.read(Detections.class, Topics.DETECTIONS.name()).get(0);
        assertThat(seen.getFaces()).isNull();
        assertThat(seen.getPoses()).isEmpty();
        assertThat(seen.getObjects()).hasSize(1);
        assertThat(seen.getModels()).extracting("role").containsExactly("objects", "pose");
        assertThat(pipeline.meters
                        .get("vigil.inference.role.failures")
                        .tag("role", "faces")
                        .counter()
                        .count())
                .isEqualTo(1);
    }
}
