package io.vigil.inference.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.inference.emotion.LabelledEmotion;
import io.vigil.inference.face.BlazeFace;
import io.vigil.inference.face.Face;
import io.vigil.inference.gaze.Gaze;
import io.vigil.inference.gaze.MeshGaze;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Keypoint;
import io.vigil.inference.identity.VectorEmbedder;
import io.vigil.inference.object.Category;
import io.vigil.inference.object.CenterNet;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.object.Thresholds;
import io.vigil.inference.picture.JpegDecoder;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.pose.MoveNet;
import io.vigil.inference.pose.Pose;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.Role;
import io.vigil.inference.tensor.TensorFlowModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The models that the build converted, on a public-domain portrait: one person, facing the camera, at 0.05-0.95 of the width. */
class RealModelsTest {

    private static final Laps NO_LAPS = (stage, nanoseconds) -> {};
    private static final List<ModelRuntime> LOADED = new ArrayList<>();
    private static BatchAnalyser analyser;
    private static Picture portrait;

    @BeforeAll
    static void load() throws IOException {
        analyser = new BatchAnalyser(
                new Roles(
                        new CenterNet(model("objects"), new Thresholds(0.4f, Map.of(), 0.5f), 16),
                        new BlazeFace(model("faces"), 0.5f, 16),
                        new MoveNet(model("pose"), 0.2f, 16),
                        List.of(
                                FaceRole.emotion(new LabelledEmotion(model("emotion"), 16)),
                                FaceRole.gaze(new MeshGaze(model("mesh"), model("iris"), 16)),
                                FaceRole.identity(new VectorEmbedder(model("identity"), 16), () -> true))),
                8);
        try (InputStream jpeg = Objects.requireNonNull(RealModelsTest.class.getResourceAsStream("/astronaut.jpg"))) {
            portrait = new JpegDecoder().decode(jpeg.readAllBytes());
        }
    }

    private static ModelRuntime model(String role) {
        ModelRuntime model = TensorFlowModel.load(new ModelFolder(Path.of("target/models", role)), 0, List.of(1));
        LOADED.add(model);
        return model;
    }

    @AfterAll
    static void close() {
        portrait.close();
        LOADED.forEach(ModelRuntime::close);
    }

    @Test
    void shouldFindThePersonAndTheFaceAndAPlausiblePose() {
        // When
        PictureAnalysis analysis = analyse(1).get(0);

        // Then
        FoundObject person = analysis.objects().get(0);
        assertThat(person.category()).isEqualTo(Category.PERSON);
        assertThat(person.confidence()).isGreaterThan(0.5f);
        assertThat(person.box().overlap(new Box(0, 0, 0.9f, 1))).isGreaterThan(0.6f);

        PersonView view = analysis.people().get(0);
        Face face = face(view);
        Pose pose = pose(view);
        assertThat(face.box().centre().x()).isCloseTo(0.44f, within(0.05f));
        assertThat(face.box().centre().y()).isCloseTo(0.22f, within(0.06f));
        assertThat(face.landmarks()).hasSize(6);
        assertThat(face.landmarks().get(0).x())
                .isLessThan(face.landmarks().get(1).x());
        assertThatNoseIsBetweenEyes(pose);
        assertThat(place(pose, 0).place().distanceTo(face.landmarks().get(2))).isLessThan(0.05f);
    }

    private static void assertThatNoseIsBetweenEyes(Pose pose) {
        Keypoint nose = place(pose, 0);
        Keypoint leftEye = place(pose, 1);
        Keypoint rightEye = place(pose, 2);
        Keypoint leftShoulder = place(pose, 5);
        Keypoint rightShoulder = place(pose, 6);
        assertThat(nose.confidence()).isGreaterThan(0.4f);
        assertThat(nose.place().x())
                .isBetween(rightEye.place().x(), leftEye.place().x());
        assertThat(nose.place().y()).isGreaterThan(leftEye.place().y());
        assertThat(leftShoulder.place().x()).isGreaterThan(rightShoulder.place().x());
        assertThat(leftShoulder.place().y()).isGreaterThan(nose.place().y());
    }

    @Test
    void shouldAnswerTheSameInABatchOfSixteenAsAlone() {
        // When
        PictureAnalysis alone = analyse(1).get(0);
        List<PictureAnalysis> together = analyse(16);

        // Then
        assertThat(together).hasSize(16);
        for (PictureAnalysis one : together) {
            assertThat(one.objects()).hasSameSizeAs(alone.objects());
            assertThat(one.objects().get(0).box().overlap(alone.objects().get(0).box()))
                    .isGreaterThan(0.99f);
            assertThat(one.objects().get(0).confidence())
                    .isCloseTo(alone.objects().get(0).confidence(), within(0.01f));
            Keypoint nose = place(pose(one.people().get(0)), 0);
            assertThat(nose.place()
                            .distanceTo(place(pose(alone.people().get(0)), 0).place()))
                    .isLessThan(0.01f);
            assertThat(face(one.people().get(0))
                            .box()
                            .overlap(face(alone.people().get(0)).box()))
                    .isGreaterThan(0.97f);
        }
    }

    @Test
    void shouldSeeAnAstronautWhoSmilesAndLooksIntoTheCamera() {
        // When
        PictureAnalysis analysis = analyse(1).get(0);

        // Then
        FaceView face = Objects.requireNonNull(analysis.people().get(0).face());
        assertThat(Objects.requireNonNull(face.emotion()).probabilities().get("happy"))
                .isGreaterThan(0.9f);
        Gaze gaze = Objects.requireNonNull(face.gaze());
        assertThat(gaze.yaw()).isCloseTo(0, within(8f));
        assertThat(gaze.pitch()).isCloseTo(0, within(8f));
        assertThat(gaze.aversion()).isLessThan(0.2f);
        assertThat(Objects.requireNonNull(face.embedding()).size()).isEqualTo(1024);
        assertThat(analysis.models())
                .extracting(ModelManifest::role)
                .containsExactly(
                        Role.OBJECTS, Role.FACES, Role.POSE, Role.EMOTION, Role.MESH, Role.IRIS, Role.IDENTITY);
    }

    private static Face face(PersonView person) {
        return Objects.requireNonNull(person.face()).face();
    }

    private static Pose pose(PersonView person) {
        return Objects.requireNonNull(person.pose());
    }

    private static Keypoint place(Pose pose, int index) {
        return pose.keypoints().get(index);
    }

    private static List<PictureAnalysis> analyse(int batch) {
        return analyser.people(
                Collections.nCopies(batch, new Look(portrait, true)),
                analyser.objects(Collections.nCopies(batch, portrait), NO_LAPS),
                NO_LAPS);
    }
}
