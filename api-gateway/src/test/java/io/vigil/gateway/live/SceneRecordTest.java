package io.vigil.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.DetectedAction;
import io.vigil.avro.DetectedFace;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.Detections;
import io.vigil.avro.FaceIdentity;
import io.vigil.avro.Gaze;
import io.vigil.avro.Point;
import io.vigil.avro.SceneAnomaly;
import io.vigil.avro.SourceOffset;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SceneRecordTest {
    private static final BoundingBox BOX = new BoundingBox(0.1f, 0.1f, 0.2f, 0.2f);

    @Test
    void shouldReadTheStrongestEmotionAndTheGazeFromBetweenTheEyes() {
        // Given
        DetectedFace face = face().setEmotion(Map.of("happy", 0.7f, "neutral", 0.2f, "sad", 0.1f))
                .setGaze(new Gaze(20f, -5f, 0.3f))
                .setIdentity(new FaceIdentity("s-17", 0.8f, 0.3f))
                .build();

        // When
        Scene.Face read = SceneRecord.scene(detections().setFaces(List.of(face)).build())
                .faces()
                .get(0);

        // Then
        assertThat(read.emotion()).isEqualTo(new Scene.Guess("happy", 0.7f));
        assertThat(read.subjectId()).isEqualTo("s-17");
        assertThat(read.gaze()).isEqualTo(new Scene.Gaze(new Scene.Dot(0.2f, 0.2f, 1), 20f, -5f));
    }

    @Test
    void shouldSayNothingOfAffectWhereThePolicyIsClosed() {
        Scene.Face read = SceneRecord.scene(
                        detections().setFaces(List.of(face().build())).build())
                .faces()
                .get(0);
        assertThat(read.emotion()).isNull();
        assertThat(read.gaze()).isNull();
    }

    @Test
    void shouldGiveEachPersonTheActionOfItsTrack() {
        // Given
        DetectedAction walking = new DetectedAction(7L, "walking", 0.8f, Map.of());
        DetectedAction unsure = new DetectedAction(8L, "unknown", 0.3f, Map.of());

        // When
        Scene scene = SceneRecord.scene(detections()
                .setObjects(List.of(person(7L), person(8L), person(null)))
                .setActions(List.of(walking, unsure))
                .setAnomaly(new SceneAnomaly(0.6f, 1.5f, Map.of()))
                .build());

        // Then
        assertThat(scene.things())
                .extracting(Scene.Thing::action)
                .containsExactly(new Scene.Guess("walking", 0.8f), null, null);
        assertThat(scene.anomaly()).isEqualTo(0.6f);
    }

    private static DetectedFace.Builder face() {
        return DetectedFace.newBuilder()
                .setConfidence(0.9f)
                .setBox(BOX)
                .setLandmarks(List.of(new Point(0.15f, 0.2f), new Point(0.25f, 0.2f)));
    }

    private static DetectedObject person(@Nullable Long track) {
        return DetectedObject.newBuilder()
                .setClassId(1)
                .setClassName("person")
                .setObjectType("Human")
                .setConfidence(0.9f)
                .setBox(BOX)
                .setTrackId(track)
                .build();
    }

    private static Detections.Builder detections() {
        return Detections.newBuilder()
                .setCameraId("1")
                .setFrameId("f")
                .setSessionId("s")
                .setSequence(1)
                .setCapturedAt(Instant.EPOCH)
                .setSourceWidth(640)
                .setSourceHeight(360)
                .setModels(Collections.emptyList())
                .setTimings(Map.of())
                .setSource(new SourceOffset("vigil.frames.v1", 0, 0L));
    }
}
