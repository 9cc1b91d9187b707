package io.vigil.capture.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.camera.Picture;
import io.vigil.capture.mask.Masks;
import io.vigil.capture.mask.PictureMask;
import io.vigil.capture.sight.Luma;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cameras of uncommon formats and sizes send, decoded, encoded, and looked at with another decoder. */
class OddPicturesTest {
    private static final int BT709 = avutil.AVCOL_SPC_BT709;
    private static final int BT601 = avutil.AVCOL_SPC_SMPTE170M;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "ffv1,yuv420p,637,361", "ffv1,yuv420p,40,1200", "ffv1,yuv420p10le,320,180", "ffv1,yuv422p,322,181",
        "ffv1,yuv444p,333,111", "ffv1,gray,321,181", "ffv1,yuv422p10le,320,180", "ffv1,bgr0,320,180",
        "ffv1,gray10le,320,180", "mjpeg,yuvj420p,319,239", "mjpeg,yuvj422p,320,240", "mjpeg,yuvj444p,320,240",
        "ffv1,yuv420p,16,16", "ffv1,yuv420p,1280,720", "mjpeg,yuvj420p,1279,717"
    })
    void shouldMakeARightJpegOfEveryFormatAndSize(String encoder, String format, int width, int height)
            throws IOException {
        // Given
        Path file = folder.resolve("odd.mkv");
        int pixels = avutil.av_get_pix_fmt(format);
        boolean full = format.startsWith("yuvj") || format.startsWith("bgr");
        film(file, encoder, Painting.halves(width, height, pixels, BT601, full));
        try (Patience patience = patience();
                VideoStream stream = open(file, patience)) {
            // When
            assertThat(stream.advance()).isTrue();
            Picture picture = new JpegEncoder(640, 95).encode(stream.frame(), new PictureMask(Masks.NONE));
            Luma luma = stream.luma();
            // Then
            BufferedImage seen = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
            assertThat(seen.getWidth()).isEqualTo(Math.min(640, width)).isEqualTo(picture.width());
            assertThat(seen.getHeight()).isEqualTo(picture.height());
            assertThat(picture.sourceWidth()).isEqualTo(width);
            assertThat(luma.width()).isEqualTo(Math.min(80, width));
            if (width > 8) {
                assertHalves(seen, format.startsWith("gray"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"601,false", "601,true", "709,false", "709,true"})
    void shouldKeepColoursWhateverMatrixAndRangeTheCameraUses(int matrix, boolean full) throws IOException {
        AVFrame frame = Painting.halves(640, 360, avutil.AV_PIX_FMT_YUV420P, matrix == 709 ? BT709 : BT601, full);
        try {
            Picture picture = new JpegEncoder(640, 95).encode(frame, new PictureMask(Masks.NONE));
            assertHalves(ImageIO.read(new ByteArrayInputStream(picture.jpeg())), false);
        } finally {
            avutil.av_frame_free(frame);
        }
    }

    @Test
    void shouldFollowACameraWhoseResolutionChanges() throws IOException {
        // Given
        Path large = folder.resolve("large.mjpeg");
        Path small = folder.resolve("small.mjpeg");
        film(large, "mjpeg", Painting.halves(640, 360, avutil.AV_PIX_FMT_YUVJ420P, BT601, true));
        film(small, "mjpeg", Painting.halves(321, 241, avutil.AV_PIX_FMT_YUVJ420P, BT601, true));
        Path both = folder.resolve("both.mjpeg");
        try (OutputStream out = Files.newOutputStream(both)) {
            for (Path part : List.of(large, small, large)) {
                out.write(Files.readAllBytes(part));
            }
        }
        // When
        List<String> sizes = new ArrayList<>();
        JpegEncoder encoder = new JpegEncoder(640, 80);
        try (Patience patience = patience();
                VideoStream stream = open(both, patience)) {
            while (stream.advance()) {
                Picture picture = encoder.encode(stream.frame(), new PictureMask(Masks.NONE));
                sizes.add(picture.width() + "x" + picture.height() + " "
                        + stream.luma().height());
                assertHalves(ImageIO.read(new ByteArrayInputStream(picture.jpeg())), false);
            }
        }
        // Then
        assertThat(sizes).containsExactly("640x360 45", "321x241 60", "640x360 45");
    }

    static VideoStream open(Path file, Patience patience) {
        return VideoStream.open(new Opening("file:" + file, Map.of("protocol_whitelist", "file")), patience);
    }

    static Patience patience() {
        Patience patience = new Patience();
        patience.renew(Duration.ofMinutes(1));
        return patience;
    }

    private static void film(Path file, String encoder, AVFrame picture) {
        try (FilmStrip strip = new FilmStrip(file, encoder, codec -> {
            codec.width(picture.width());
            codec.height(picture.height());
            codec.pix_fmt(picture.format());
            codec.color_range(picture.color_range());
            codec.flags(codec.flags() | org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE);
            codec.global_quality(2 * avutil.FF_QP2LAMBDA);
        })) {
            strip.show(picture);
        } finally {
            avutil.av_frame_free(picture);
        }
    }

    private static void assertHalves(BufferedImage seen, boolean grey) {
        int y = seen.getHeight() / 2;
        assertNear(seen.getRGB(seen.getWidth() / 4, y), grey ? 0x505050 : Painting.RED);
        assertNear(seen.getRGB(seen.getWidth() * 3 / 4, y), grey ? 0x2e2e2e : Painting.BLUE);
    }

    private static void assertNear(int colour, int expected) {
        for (int shift : new int[] {0, 8, 16}) {
            assertThat(colour >> shift & 0xff)
                    .as("%06x instead of %06x", colour & 0xffffff, expected)
                    .isCloseTo(expected >> shift & 0xff, org.assertj.core.data.Offset.offset(12));
        }
    }
}
