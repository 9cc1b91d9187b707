package io.vigil.inference.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.inference.face.BlazeFace;
import io.vigil.inference.identity.Embedding;
import io.vigil.inference.identity.VectorEmbedder;
import io.vigil.inference.object.CenterNet;
import io.vigil.inference.object.Thresholds;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.picture.StillDecoder;
import io.vigil.inference.picture.Undecodable;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.TensorFlowModel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the models that the build converted, on the public-domain portrait of an astronaut. */
class FaceFinderTest {

    private static final List<ModelRuntime> LOADED = new ArrayList<>();
    private static BufferedImage portrait;
    private static FaceFinder finder;

    @BeforeAll
    static void load() throws IOException {
        finder = new FaceFinder(
                new CenterNet(model("objects"), new Thresholds(0.4f, Map.of("person", 0.3f), 0.5f), 1),
                new BlazeFace(model("faces"), 0.5f, 1),
                new VectorEmbedder(model("identity"), 1));
        try (InputStream jpeg = Objects.requireNonNull(FaceFinderTest.class.getResourceAsStream("/astronaut.jpg"))) {
            portrait = ImageIO.read(jpeg);
        }
    }

    private static ModelRuntime model(String role) {
        ModelRuntime model = TensorFlowModel.load(new ModelFolder(Path.of("target/models", role)), 0, List.of());
        LOADED.add(model);
        return model;
    }

    @AfterAll
    static void close() {
        LOADED.forEach(ModelRuntime::close);
    }

    @Test
    void shouldGiveTheSameFaceTheSameDirectionInPngJpegAndACloseCut() {
        // When
        Embedding png = only(portrait, "png");
        Embedding jpeg = only(portrait, "jpg");
        Embedding closer = only(portrait.getSubimage(120, 0, 220, 260), "png");

        // Then
        assertThat(png.similarity(jpeg)).isGreaterThan(0.95f);
        assertThat(png.similarity(closer)).isGreaterThan(0.9f);
    }

    @Test
    void shouldRefuseAPictureWithoutAFace() {
        assertThatThrownBy(() -> only(canvas(400, 300, paint -> {}), "png"))
                .isInstanceOf(EnrolmentRefused.class)
                .hasMessageContaining("no face is found in the.picture");
    }

    @Test
    void shouldRefuseAPictureWithTwoFaces() {
        // Given
        int width = portrait.getWidth();
        BufferedImage two = canvas(2 * width, portrait.getHeight(), paint -> {
            paint.drawImage(portrait, 0, 0, null);
            paint.drawImage(portrait, width, 0, null);
        });

        // When, Then
        assertThatThrownBy(() -> only(two, "png"))
                .isInstanceOf(EnrolmentRefused.class)
                .hasMessageContaining("2 faces are found in the.picture");
    }

    @Test
    void shouldRefuseWhatIsNoPicture() {
        assertThatThrownBy(() -> new StillDecoder().decode("GIF89a".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Undecodable.class)
                .hasMessageContaining("neither JPEG nor PNG");
    }

    private static Embedding only(BufferedImage image, String format) {
        try (ByteArrayOutputStream encoded = new ByteArrayOutputStream()) {
            assertThat(ImageIO.write(image, format, encoded)).isTrue();
            try (Picture picture = new StillDecoder().decode(encoded.toByteArray())) {
                return finder.only(picture, "the.picture");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage canvas(int width, int height, Consumer<Graphics2D> painting) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = canvas.createGraphics();
        paint.setColor(Color.GRAY);
        paint.fillRect(0, 0, width, height);
        painting.accept(paint);
        paint.dispose();
        return canvas;
    }
}
