package io.vigil.inference.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.DetectedFace;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.DetectedPose;
import io.vigil.avro.Detections;
import io.vigil.avro.Keypoint;
import io.vigil.avro.ModelVersion;
import io.vigil.avro.SourceOffset;
import io.vigil.inference.comparison.Comparison;
import io.vigil.inference.comparison.Coverage;
import io.vigil.inference.comparison.Different;
import io.vigil.inference.comparison.HtmlReport;
import io.vigil.inference.comparison.Tally;
import io.vigil.inference.comparison.TextReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Figures that were worked out by hand. */
class ShadowComparisonTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:10Z");

    /**
     * Frame 1: the same person half a width to the side (IoU 1/3: no match). Frame 2: the person a fifth of a width to the side
     * (0.8 / 1.2 = 2/3), and a car that only main sees. Frame 3: a dog that only the shadow sees.
     */
    @Test
    void shouldCountAgreementOnObjectsByClass() {
        // Given
        ShadowComparison comparison = new ShadowComparison(task());
        comparison.onTrial(objects("f1", "new", 8, object("person", 0.7f, 0.2f, 0.2f)));
        comparison.onTrial(objects("f2", "new", 8, object("person", 0.8f, 0.14f, 0.2f)));
        comparison.onTrial(objects("f3", "new", 6, object("dog", 0.5f, 0.5f, 0.2f)));
        comparison.onTrial(objects("f4", "new", 6));

        // When
        comparison.inCharge(objects("f0", "old", 20, object("person", 0.9f, 0.1f, 0.2f)));
        comparison.inCharge(objects("f1", "old", 20, object("person", 0.9f, 0.1f, 0.2f)));
        comparison.inCharge(
                objects("f2", "old", 20, object("person", 0.9f, 0.1f, 0.2f), object("car", 0.9f, 0.6f, 0.2f)));
        comparison.inCharge(objects("f3", "old", 30));
        comparison.inCharge(objects("f3", "old", 30));

        // Then
        Coverage coverage = comparison.coverage();
        assertThat(coverage.compared()).isEqualTo(3);
        assertThat(coverage.unmatched()).isEqualTo(1);
        Comparison objects = only(comparison);
        assertThat(objects.frames()).isEqualTo(3);
        assertThat(objects.tallies()).containsOnlyKeys("car", "dog", "person");
        Tally person = Objects.requireNonNull(objects.tallies().get("person"));
        assertThat(person.precision()).isEqualTo(0.5);
        assertThat(person.recall()).isEqualTo(0.5);
        assertThat(person.meanOverlap()).isCloseTo(2.0 / 3, within(1e-3));
        assertThat(Objects.requireNonNull(objects.tallies().get("car")).recall())
                .isZero();
        assertThat(Objects.requireNonNull(objects.tallies().get("car")).precision())
                .isNaN();
        assertThat(objects.together().precision()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(objects.together().recall()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(objects.confidence().mean()).isCloseTo(-0.1, within(1e-6));
        assertThat(objects.mainTimes().perFrame()).as("(20 + 30) ms, 5 frames").isEqualTo(10);
        assertThat(objects.shadowTimes().perFrame()).as("(8 + 6) ms, 4 frames").isEqualTo(3.5);
        assertThat(objects.mostDifferent()).extracting(Different::frameId).containsExactly("f1", "f3", "f2");
        assertThat(objects.mostDifferent().get(2).by()).isCloseTo(1 - 2 * (2.0 / 3) / 3, within(1e-3));
        assertThat(objects.mostDifferent().get(2).how()).isEqualTo("car, person | person");
    }

    /** A pose of 0.3 by 0.4 (diagonal 0.5) in a square picture, moved by 0.05: a tenth of the diagonal. */
    @Test
    void shouldMeasureKeypointsAgainstThePosesDiagonal() {
        // Given
        ShadowComparison comparison = new ShadowComparison(task());
        comparison.onTrial(poses("f1", "new", 0.05f));

        // When
        comparison.inCharge(poses("f1", "old", 0));

        // Then
        Comparison poses = only(comparison);
        assertThat(poses.keypoints().all().mean()).isCloseTo(0.1, within(1e-6));
        assertThat(poses.keypoints().of(0).count()).isEqualTo(1);
        assertThat(poses.together().recall()).isEqualTo(1);
        assertThat(poses.mostDifferent().get(0).by()).isCloseTo(0.5, within(1e-5));
    }

    @Test
    void shouldCompareTheEmotionsOfTheSameFace() {
        // Given
        ShadowComparison comparison = new ShadowComparison(task());
        comparison.onTrial(emotion("f1", "new", Map.of("happy", 0.7f, "sad", 0.3f)));
        comparison.onTrial(emotion("f2", "new", Map.of("happy", 0.4f, "sad", 0.6f)));

        // When
        comparison.inCharge(emotion("f1", "old", Map.of("happy", 0.9f, "sad", 0.1f)));
        comparison.inCharge(emotion("f2", "old", Map.of("happy", 0.9f, "sad", 0.1f)));

        // Then
        Comparison moods = only(comparison);
        assertThat(Objects.requireNonNull(moods.tallies().get("happy")).recall())
                .isEqualTo(0.5);
        assertThat(Objects.requireNonNull(moods.tallies().get("sad")).precision())
                .isZero();
        assertThat(moods.moodDistance().mean()).isCloseTo(0.35, within(1e-6));
        assertThat(moods.confidence().mean()).isCloseTo(-0.35, within(1e-6));
    }

    @Test
    void shouldTellVersionsApartAndHoldNoMoreThanAsked() {
        // Given
        CompareTask task = CompareTask.parse(new String[] {"--most", "2"}, NOW);
        ShadowComparison comparison = new ShadowComparison(task);
        comparison.onTrial(objects("f1", "new", 1));
        comparison.onTrial(objects("f2", "newer", 1));
        comparison.onTrial(objects("f3", "newer", 1));

        // When
        List.of("f1", "f2", "f3").forEach(frame -> comparison.inCharge(objects(frame, "old", 2)));

        // Then
        assertThat(comparison.comparisons().all())
                .extracting(one -> one.shadow().name())
                .containsExactly("new", "newer");
        assertThat(comparison.coverage().cut()).isTrue();
    }

    @Test
    void shouldLeaveOutOtherRolesAndCameras() {
        // Given
        CompareTask task = CompareTask.parse(new String[] {"--role", "pose", "--camera", "7"}, NOW);
        ShadowComparison comparison = new ShadowComparison(task);
        comparison.onTrial(objects("f1", "new", 1));
        comparison.onTrial(poses("f1", "new", 0));

        // When
        comparison.inCharge(objects("f1", "old", 1));
        comparison.inCharge(poses("f1", "old", 0));

        // Then
        assertThat(only(comparison).main().role()).isEqualTo("pose");
        ShadowComparison elsewhere = new ShadowComparison(CompareTask.parse(new String[] {"--camera", "8"}, NOW));
        elsewhere.onTrial(objects("f1", "new", 1));
        elsewhere.inCharge(objects("f1", "old", 1));
        assertThat(elsewhere.comparisons().all()).isEmpty();
    }

    @Test
    void shouldWriteAPageThatNeedsNothingElseAndTrustsNoName() {
        // Given
        ShadowComparison comparison = new ShadowComparison(task());
        comparison.onTrial(objects("<script>", "<b>new", 8, object("person", 0.7f, 0.2f, 0.2f)));
        comparison.inCharge(objects("<script>", "old", 20, object("person", 0.9f, 0.1f, 0.2f)));

        // When
        String page =
                HtmlReport.of(comparison.coverage(), comparison.comparisons().all());
        String text =
                TextReport.of(comparison.coverage(), comparison.comparisons().all());

        // Then
        assertThat(page)
                .contains("&lt;script&gt;", "&lt;b&gt;new 1", "default-src 'none'")
                .doesNotContain("<script", "<b>new", "http:", "https:", "NaN");
        assertThat(text)
                .contains("objects: <b>new 1 on trial beside old 1, 1 frames")
                .doesNotContain("NaN");
    }

    @Test
    void shouldUnderstandTimesAndRefuseWhatItDoesNot() {
        assertThat(CompareTask.parse(new String[] {"--since", "2d", "--until", "90m"}, NOW)
                        .from())
                .isEqualTo(NOW.minusSeconds(2 * 86_400));
        assertThat(CompareTask.parse(new String[] {"--since", "2d", "--until", "90m"}, NOW)
                        .until())
                .isEqualTo(NOW.minusSeconds(5_400));
        assertThatThrownBy(() -> CompareTask.parse(new String[] {"--since", "yesterday"}, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--since yesterday is no time");
        assertThatThrownBy(() -> CompareTask.parse(new String[] {"--since", "1m", "--until", "1h"}, NOW))
                .hasMessageContaining("is not before");
        assertThatThrownBy(() -> CompareTask.parse(new String[] {"--rolle", "pose"}, NOW))
                .hasMessageContaining("unknown: --rolle");
        assertThatThrownBy(() -> CompareTask.parse(new String[] {"--camera"}, NOW))
                .hasMessageContaining("needs a value");
    }

    private static CompareTask task() {
        return CompareTask.parse(new String[0], NOW);
    }

    private static Comparison only(ShadowComparison comparison) {
        assertThat(comparison.comparisons().all()).hasSize(1);
        return comparison.comparisons().all().get(0);
    }

    private static DetectedObject object(String name, float confidence, float x, float width) {
        return DetectedObject.newBuilder()
                .setClassId(1)
                .setClassName(name)
                .setObjectType("Other")
                .setConfidence(confidence)
                .setBox(new BoundingBox(x, 0.1f, width, 0.5f))
                .build();
    }

    private static Detections objects(String frame, String model, float milliseconds, DetectedObject... objects) {
        return record(frame, "objects", model, milliseconds)
                .setObjects(List.of(objects))
                .build();
    }

    private static Detections poses(String frame, String model, float shift) {
        List<Keypoint> keypoints = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            keypoints.add(new Keypoint(0.2f + shift + (i % 2) * 0.3f, 0.2f + (i / 16f) * 0.4f, 0.9f));
        }
        return record(frame, "pose", model, 5)
                .setPoses(List.of(DetectedPose.newBuilder()
                        .setConfidence(0.9f)
                        .setKeypoints(keypoints)
                        .build()))
                .build();
    }

    private static Detections emotion(String frame, String model, Map<String, Float> probabilities) {
        return record(frame, "emotion", model, 1)
                .setFaces(List.of(DetectedFace.newBuilder()
                        .setConfidence(0.9f)
                        .setBox(new BoundingBox(0.4f, 0.4f, 0.1f, 0.1f))
                        .setLandmarks(List.of())
                        .setEmotion(probabilities)
                        .build()))
                .build();
    }

    private static Detections.Builder record(String frame, String role, String model, float milliseconds) {
        return Detections.newBuilder()
                .setCameraId("7")
                .setFrameId(frame)
                .setSessionId("s")
                .setSequence(1)
                .setCapturedAt(NOW)
                .setSourceWidth(500)
                .setSourceHeight(500)
                .setModels(List.of(new ModelVersion(role, model, "1")))
                .setTimings(Map.of(role, milliseconds))
                .setSource(new SourceOffset("frames", 0, 1L));
    }
}
