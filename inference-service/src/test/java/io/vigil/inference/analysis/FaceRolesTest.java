package io.vigil.inference.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.inference.emotion.LabelledEmotion;
import io.vigil.inference.face.BlazeFace;
import io.vigil.inference.face.Face;
import io.vigil.inference.face.Portrait;
import io.vigil.inference.gaze.Gaze;
import io.vigil.inference.gaze.MeshGaze;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.identity.VectorEmbedder;
import io.vigil.inference.picture.JpegDecoder;
import io.vigil.inference.picture.Person;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.TensorFlowModel;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The face models on a portrait, and on what a camera might have made of it. */
class FaceRolesTest {

    private static final List<ModelRuntime> LOADED = new ArrayList<>();
    private static BlazeFace faces;
    private static LabelledEmotion emotions;
    private static MeshGaze gazes;
    private static VectorEmbedder embedder;
    private static BufferedImage original;

    private final List<Picture> open = new ArrayList<>();

    @BeforeAll
    static void load() throws IOException {
        faces = new BlazeFace(model("faces"), 0.5f, 16);
        emotions = new LabelledEmotion(model("emotion"), 16);
        gazes = new MeshGaze(model("mesh"), model("iris"), 16);
        embedder = new VectorEmbedder(model("identity"), 16);
        try (InputStream jpeg = Objects.requireNonNull(FaceRolesTest.class.getResourceAsStream("/astronaut.jpg"))) {
            original = ImageIO.read(jpeg);
        }
    }

    private static ModelRuntime model(String role) {
        ModelRuntime model = TensorFlowModel.load(new ModelFolder(Path.of("target/models", role)), 0, List.of(1));
        LOADED.add(model);
        return model;
    }

    @AfterAll
    static void close() {
        LOADED.forEach(ModelRuntime::close);
    }

    @Test
    void shouldSeeTheGazeTurnedRoundInAMirror() {
        // Given
        AffineTransform mirror = new AffineTransform(-1, 0, 0, 1, original.getWidth(), 0);

        // When
        List<Gaze> read = gazes(portrait(new AffineTransform(), 1), portrait(mirror, 1));

        // Then
        assertThat(read.get(1).yaw()).isCloseTo(-read.get(0).yaw(), within(4f));
        assertThat(read.get(1).pitch()).isCloseTo(read.get(0).pitch(), within(4f));
    }

    @Test
    void shouldReadATiltedHeadAsAnUprightOne() {
        // Given
        Portrait upright = portrait(new AffineTransform(), 1);
        Portrait tilted = portrait(tilt(25), 1);

        // When
        List<Float> happy = emotions.classify(List.of(upright, tilted)).stream()
                .map(emotion -> emotion.probabilities().getOrDefault("happy", 0f))
                .toList();
        List<Gaze> read = gazes(upright, tilted);

        // Then
        assertThat(happy).allSatisfy(share -> assertThat(share).isGreaterThan(0.9f));
        assertThat(read)
                .allSatisfy(
                        gaze -> assertThat(Math.hypot(gaze.yaw(), gaze.pitch())).isLessThan(10));
        assertThat(likeness(upright, tilted)).isGreaterThan(0.9f);
    }

    @Test
    void shouldKnowAFaceAgainShiftedSmallerAndInOtherLight() {
        // Given
        Portrait first = portrait(new AffineTransform(), 1);

        // Then
        assertThat(likeness(first, portrait(AffineTransform.getTranslateInstance(23, 11), 1)))
                .isGreaterThan(0.9f);
        assertThat(likeness(first, portrait(AffineTransform.getScaleInstance(0.7, 0.7), 1)))
                .isGreaterThan(0.9f);
        assertThat(likeness(first, portrait(new AffineTransform(), 0.7f))).isGreaterThan(0.9f);
    }

    @Test
    void shouldReadEachFaceOfABatchAsIfItWereAlone() {
        // Given
        List<Portrait> many = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            many.add(portrait(tilt(4 * i - 36), 1));
        }

        // When
        List<Gaze> together = gazes(many.toArray(Portrait[]::new));

        // Then
        for (int i = 0; i < many.size(); i++) {
            Gaze alone = gazes(many.get(i)).get(0);
            assertThat(together.get(i).yaw()).isCloseTo(alone.yaw(), within(0.01f));
            assertThat(together.get(i).pitch()).isCloseTo(alone.pitch(), within(0.01f));
        }
    }

    private static List<Gaze> gazes(Portrait... portraits) {
        return gazes.estimate(List.of(portraits)).stream()
                .map(gaze -> gaze.orElseThrow())
                .toList();
    }

    private static float likeness(Portrait one, Portrait other) {
        var embeddings = embedder.embed(List.of(one, other));
        return embeddings.get(0).similarity(embeddings.get(1));
    }

    /** Round the face. */
    private static AffineTransform tilt(int degrees) {
        return AffineTransform.getRotateInstance(
                Math.toRadians(degrees), 0.44 * original.getWidth(), 0.25 * original.getHeight());
    }

    private Portrait portrait(AffineTransform change, float light) {
        Picture picture = picture(change, light);
        Face face = faces.detect(List.of(new Person(picture, new Box(0.1f, 0, 0.7f, 1))))
                .get(0)
                .orElseThrow();
        return new Portrait(picture, face);
    }

    private Picture picture(AffineTransform change, float light) {
        BufferedImage changed =
                new BufferedImage(original.getWidth(), original.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = changed.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(original, change, null);
        canvas.dispose();
        try (ByteArrayOutputStream jpeg = new ByteArrayOutputStream()) {
            ImageIO.write(new RescaleOp(light, 0, null).filter(changed, null), "jpg", jpeg);
            Picture picture = new JpegDecoder().decode(jpeg.toByteArray());
            open.add(picture);
            return picture;
        } catch (IOException e) {
            throw new IllegalStateException("a picture in memory cannot fail to be written", e);
        }
    }

    @AfterEach
    void closePictures() {
        open.forEach(Picture::close);
    }
}
