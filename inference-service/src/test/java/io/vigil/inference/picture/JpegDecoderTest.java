package io.vigil.inference.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JpegDecoderTest {

    private final JpegDecoder decoder = new JpegDecoder();

    @Test
    void shouldDecodeARealPicture() throws IOException {
        try (Picture picture = decoder.decode(portrait())) {
            assertThat(picture.width()).isEqualTo(384);
            assertThat(picture.height()).isEqualTo(384);
        }
    }

    @Test
    void shouldRefuseBytesThatAreNoJpeg() {
        assertThatThrownBy(() -> decoder.decode(new byte[] {1, 2, 3, 4, 5})).isInstanceOf(Undecodable.class);
        assertThatThrownBy(() -> decoder.decode(new byte[0])).isInstanceOf(Undecodable.class);
    }

    @Test
    void shouldRefuseAJpegThatIsOnlyAHead() throws IOException {
        assertThatThrownBy(() -> decoder.decode(Arrays.copyOf(portrait(), 100))).isInstanceOf(Undecodable.class);
    }

    @Test
    void shouldBeBlackBeyondThePicture() throws IOException {
        try (Picture picture = decoder.decode(portrait())) {
            // Given
            ByteBuffer sample = ByteBuffer.allocateDirect(4 * 4 * 3);

            // When
            picture.sample(new Box(-1, 0, 2, 1), 4, 4, sample);

            // Then
            assertThat(sample.get(0)).isZero();
            assertThat(sample.get(3)).isZero();
            assertThat(Byte.toUnsignedInt(sample.get(6))).isGreaterThan(20);
        }
    }

    @Test
    void shouldSampleATurnedRegionAsIfThePictureHadBeenTurned() throws IOException {
        try (Picture picture = decoder.decode(portrait())) {
            // Given
            int side = 24;
            ByteBuffer upright = ByteBuffer.allocateDirect(side * side * 3);
            ByteBuffer turned = ByteBuffer.allocateDirect(side * side * 3);
            Box region = new Box(0.25f, 0.25f, 0.0625f, 0.0625f);

            // When
            picture.sample(region, side, side, upright);
            picture.sample(region, new Turn((float) Math.PI / 2, true), side, side, turned);

            // Then: rows have become columns
            for (int row = 0; row < side; row++) {
                for (int column = 0; column < side; column++) {
                    assertThat(Byte.toUnsignedInt(turned.get((row * side + column) * 3)))
                            .isCloseTo(
                                    Byte.toUnsignedInt(upright.get(((side - 1 - column) * side + side - 1 - row) * 3)),
                                    within(2));
                }
            }
        }
    }

    @Test
    void shouldRefuseABufferOfAnotherLength() throws IOException {
        try (Picture picture = decoder.decode(portrait())) {
            assertThatThrownBy(() -> picture.sample(Box.WHOLE, 4, 4, ByteBuffer.allocateDirect(49)))
                    .hasMessageContaining("48 direct bytes, not 49");
        }
    }

    @Test
    void shouldKeepTheBytesForThoseWhoLookElsewhere() throws IOException {
        try (Picture picture = decoder.decode(portrait())) {
            assertThat(picture.jpeg()).isEqualTo(portrait());
        }
    }

    private static byte[] portrait() throws IOException {
        try (InputStream jpeg = Objects.requireNonNull(JpegDecoderTest.class.getResourceAsStream("/astronaut.jpg"))) {
            return jpeg.readAllBytes();
        }
    }
}
