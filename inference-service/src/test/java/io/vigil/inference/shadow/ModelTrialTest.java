package io.vigil.inference.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.inference.analysis.BatchAnalyser;
import io.vigil.inference.analysis.FaceRole;
import io.vigil.inference.analysis.FaceView;
import io.vigil.inference.analysis.FrameOrigin;
import io.vigil.inference.analysis.Look;
import io.vigil.inference.analysis.PictureAnalysis;
import io.vigil.inference.analysis.Roles;
import io.vigil.inference.analysis.SeenFrame;
import io.vigil.inference.emotion.LabelledEmotion;
import io.vigil.inference.face.BlazeFace;
import io.vigil.inference.object.CenterNet;
import io.vigil.inference.object.Thresholds;
import io.vigil.inference.picture.JpegDecoder;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.pose.MoveNet;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.TensorFlowModel;
import io.vigil.inference.track.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A model on trial that is the one in charge must say the same: so it looked at the same pictures, people and faces. */
class ModelTrialTest {

    private static final Thresholds THRESHOLDS = new Thresholds(0.4f, Map.of(), 0.5f);
    private static final List<ModelRuntime> LOADED = new ArrayList<>();
    private static final List<SeenFrame> FRAMES = new ArrayList<>();
    private static ModelRuntime objects;
    private static ModelRuntime faces;
    private static ModelRuntime pose;
    private static ModelRuntime emotion;
    private static Picture portrait;
    private static PictureAnalysis inCharge;

    @BeforeAll
    static void look() throws IOException {
        objects = model("objects");
        faces = model("faces");
        pose = model("pose");
        emotion = model("emotion");
        try (InputStream jpeg = Objects.requireNonNull(ModelTrialTest.class.getResourceAsStream("/astronaut.jpg"))) {
            portrait = new JpegDecoder().decode(jpeg.readAllBytes());
        }
        BatchAnalyser analyser = new BatchAnalyser(
                new Roles(
                        new CenterNet(objects, THRESHOLDS, 4),
                        new BlazeFace(faces, 0.5f, 4),
                        new MoveNet(pose, 0.2f, 4),
                        List.of(FaceRole.emotion(new LabelledEmotion(emotion, 4)))),
                8);
        Look open = new Look(portrait, true);
        inCharge = analyser.people(
                        List.of(open), analyser.objects(List.of(portrait), (stage, took) -> {}), (stage, took) -> {})
                .get(0);
        FRAMES.add(frame(open, inCharge));
        FRAMES.add(frame(new Look(portrait, false), new PictureAnalysis(List.of(), List.of(), List.of())));
        FRAMES.add(frame(new Look(portrait, false), inCharge));
    }

    @AfterAll
    static void close() {
        portrait.close();
        LOADED.forEach(ModelRuntime::close);
    }

    @Test
    void shouldFindTheSameObjects() {
        // When
        List<Optional<TrialAnswer>> answers = ModelTrial.objects(objects, new CenterNet(objects, THRESHOLDS, 8))
                .look(FRAMES);

        // Then
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).orElseThrow().objects()).hasSameSizeAs(inCharge.objects());
        assertThat(Objects.requireNonNull(answers.get(0).orElseThrow().objects())
                        .get(0)
                        .category())
                .isEqualTo(inCharge.objects().get(0).category());
    }

    @Test
    void shouldEstimateTheSamePoseAndNoneWhereNobodyLookedForPeople() {
        // When
        List<Optional<TrialAnswer>> answers =
                ModelTrial.pose(pose, new MoveNet(pose, 0.2f, 8)).look(FRAMES);

        // Then
        assertThat(Objects.requireNonNull(answers.get(0).orElseThrow().poses())
                        .get(0)
                        .keypoints())
                .isEqualTo(
                        Objects.requireNonNull(inCharge.people().get(0).pose()).keypoints());
        assertThat(answers.get(1)).isEmpty();
        assertThat(answers.get(2)).isPresent();
    }

    @Test
    void shouldFindTheSameFace() {
        // When
        List<Optional<TrialAnswer>> answers =
                ModelTrial.faces(faces, new BlazeFace(faces, 0.5f, 8)).look(FRAMES);

        // Then
        assertThat(Objects.requireNonNull(answers.get(0).orElseThrow().faces())
                        .get(0)
                        .face())
                .isEqualTo(face().face());
    }

    @Test
    void shouldReadTheSameEmotionAndNoneWhereItMayNotBeInferred() {
        // When
        List<Optional<TrialAnswer>> answers =
                ModelTrial.emotion(emotion, new LabelledEmotion(emotion, 8)).look(FRAMES);

        // Then
        assertThat(Objects.requireNonNull(answers.get(0).orElseThrow().faces())
                        .get(0)
                        .emotion())
                .isEqualTo(face().emotion());
        assertThat(answers.get(1)).isEmpty();
        assertThat(answers.get(2)).isEmpty();
    }

    private static FaceView face() {
        return Objects.requireNonNull(inCharge.people().get(0).face());
    }

    private static SeenFrame frame(Look look, PictureAnalysis analysis) {
        return new SeenFrame(
                new FrameOrigin("default", "7", "7-s-1", 384, 384, "frames", 0, 1),
                new Moment("s", 1, Instant.parse("2026-01-01T00:00:10Z")),
                look,
                analysis);
    }

    private static ModelRuntime model(String role) {
        ModelRuntime model = TensorFlowModel.load(new ModelFolder(Path.of("target/models", role)), 0, List.of(1));
        LOADED.add(model);
        return model;
    }
}
