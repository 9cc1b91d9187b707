package io.vigil.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private final Overlay overlay = new Overlay(90);

    @Test
    void shouldDrawBoxesInTheColourOfTheirClass() throws Exception {
        // Given
        Scene.Box box = new Scene.Box(0.25f, 0.25f, 0.5f, 0.5f);
        Scene.Face face = new Scene.Face(box, null, null, null);
        Scene scene = new Scene(
                "1",
                "f",
                Instant.EPOCH,
                List.of(new Scene.Thing("person", 0.87f, box, 5001L, null)),
                List.of(face),
                List.of(),
                null);

        // When
        byte[] drawn = overlay.jpeg(new LivePicture.Seen(grey(), scene), Markings.NONE);

        // Then
        Color edge = new Color(read(drawn).getRGB(320, 269));
        assertThat(edge.getGreen()).isGreaterThan(edge.getRed() + 40);
        assertThat(new Color(read(drawn).getRGB(20, 350)).getRed()).isBetween(110, 145);
    }

    @Test
    void shouldPassAFrameWithoutASceneAsItCame() throws Exception {
        LiveFrame frame = grey();
        assertThat(overlay.jpeg(new LivePicture.Seen(frame, null), Markings.NONE))
                .isSameAs(frame.jpeg());
    }

    @Test
    void shouldSayInWordsWhyThereIsNoPicture() throws Exception {
        byte[] words = overlay.jpeg(
                new LivePicture.Missing("door", "refused", "check the address ".repeat(40)), Markings.NONE);
        assertThat(read(words).getWidth()).isEqualTo(640);
    }

    @Test
    void shouldRefuseWhatIsNoPicture() {
        LiveFrame garbage = new LiveFrame("1", "f", "s", Instant.EPOCH, Instant.EPOCH, new byte[] {1, 2, 3});
        Scene scene = new Scene("1", "f", Instant.EPOCH, List.of(), List.of(), List.of(), null);
        assertThatThrownBy(() -> overlay.jpeg(new LivePicture.Seen(garbage, scene), Markings.NONE))
                .isInstanceOf(UnreadablePicture.class);
    }

    @Test
    void shouldLabelWithClassConfidenceAndTrack() {
        Scene.Box box = new Scene.Box(0, 0, 1, 1);
        assertThat(Overlay.label(new Scene.Thing("person", 0.873f, box, 5001L, null)))
                .containsExactly("person 87% #5001");
        assertThat(Overlay.label(new Scene.Thing("dog", 0.5f, box, null, null))).containsExactly("dog 50%");
    }

    @Test
    void shouldLabelAPersonWithTheAction() {
        Scene.Box box = new Scene.Box(0, 0, 1, 1);
        var waving = new Scene.Guess("reaching", 0.81f);
        assertThat(Overlay.label(new Scene.Thing("person", 0.9f, box, 7L, waving)))
                .containsExactly("person 90% #7", "reaching 81%");
    }

    @Test
    void shouldSayOfAFaceOnlyWhatIsKnown() {
        Scene.Box box = new Scene.Box(0, 0, 1, 1);
        var happy = new Scene.Guess("happy", 0.7f);
        assertThat(Overlay.caption(new Scene.Face(box, "s-17", happy, null))).containsExactly("s-17", "happy 70%");
        assertThat(Overlay.caption(new Scene.Face(box, null, null, null))).isEmpty();
    }

    @Test
    void shouldPointWhereAFaceLooks() throws Exception {
        // Given: eyes in the middle of the picture, looking to its right
        Scene.Box box = new Scene.Box(0.45f, 0.4f, 0.1f, 0.2f);
        var gaze = new Scene.Gaze(new Scene.Dot(0.5f, 0.5f, 1), 60, 0);
        Scene scene = new Scene(
                "1", "f", Instant.EPOCH, List.of(), List.of(new Scene.Face(box, null, null, gaze)), List.of(), null);

        // When
        BufferedImage drawn = read(overlay.jpeg(new LivePicture.Seen(grey(), scene), Markings.NONE));

        // Then
        assertThat(isYellow(drawn, 400, 180)).isTrue();
        assertThat(isYellow(drawn, 240, 180)).isFalse();
    }

    @Test
    void shouldKnowAGazeAtTheCameraFromOneAside() {
        Scene.Dot eyes = new Scene.Dot(0.5f, 0.5f, 1);
        assertThat(new Scene.Gaze(eyes, 4, -5).isTowardsCamera()).isTrue();
        assertThat(new Scene.Gaze(eyes, 7, 7).isTowardsCamera()).isFalse();
        assertThat(new Scene.Gaze(eyes, -20, 0).across()).isNegative();
    }

    @Test
    void shouldMarkAnUnusualScene() throws Exception {
        assertThat(Overlay.badge(0.31f)).isEqualTo("scene 0.31");
        assertThat(Overlay.badge(0.5f)).isEqualTo("unusual scene 0.50");
        Scene scene = new Scene("1", "f", Instant.EPOCH, List.of(), List.of(), List.of(), 0.9f);
        BufferedImage drawn = read(overlay.jpeg(new LivePicture.Seen(grey(), scene), Markings.NONE));
        assertThat(new Color(drawn.getRGB(637, 3)).getRed()).isLessThan(90);
    }

    private static boolean isYellow(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 160 && colour.getBlue() < 140;
    }

    private static LiveFrame grey() throws Exception {
        BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 640; x++) {
            for (int y = 0; y < 360; y++) {
                image.setRGB(x, y, 0x808080);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return new LiveFrame("1", "f", "s", Instant.EPOCH, Instant.EPOCH, out.toByteArray());
    }

    private static BufferedImage read(byte[] jpeg) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
