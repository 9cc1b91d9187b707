package io.vigil.capture.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.capture.SourcesForTests;
import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress.Clip;
import io.vigil.capture.camera.FrameSource;
import io.vigil.capture.camera.Handling;
import io.vigil.capture.camera.Picture;
import io.vigil.capture.mask.Blocks;
import io.vigil.capture.mask.Corner;
import io.vigil.capture.mask.Mask;
import io.vigil.capture.mask.Masks;
import io.vigil.capture.mask.PictureMask;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the encoder, decoded again by another decoder. */
class MaskedPictureTest {
    private static final Masks MASKS = new Masks(List.of(
            new Mask(List.of(
                    new Corner(0.31, 0.12), new Corner(0.74, 0.2), new Corner(0.6, 0.71), new Corner(0.4, 0.5))),
            new Mask(List.of(new Corner(0.9, 0.9), new Corner(1, 0.9), new Corner(1, 1), new Corner(0.9, 1)))));
    private static final List<Path2D> OUTLINES =
            MASKS.all().stream().map(MaskedPictureTest::outline).toList();
    private static final Masks EVERYTHING = new Masks(
            List.of(new Mask(List.of(new Corner(0, 0), new Corner(1, 0), new Corner(1, 1), new Corner(0, 1)))));
    private static final int WHITE = 0xff;

    @ParameterizedTest
    @ValueSource(ints = {640, 320, 250, 64})
    void shouldLetNotOnePixelOfAClipShineThrough(int width) throws IOException {
        // Given
        Camera camera =
                new Camera("1", new Clip(Path.of("src/test/resources/astronaut.mp4")), 0, new Handling(MASKS, null));
        FfmpegSources sources = SourcesForTests.of(Duration.ofSeconds(2), width);
        try (FrameSource source = sources.of(camera)) {
            for (int picture = 0; picture < 5; picture++) {
                // When
                assertThat(source.advance()).isTrue();
                // Then
                BufferedImage published = decoded(source.picture());
                assertThat(brightestWithin(published)).isZero();
                assertThat(brightest(published)).isGreaterThan(100);
            }
        }
    }

    /** White around black is where ringing and halved chroma would show most. */
    @ParameterizedTest
    @CsvSource({"1920,1080,640,1", "641,359,640,5", "100,76,640,30", "352,288,176,80", "1280,720,640,100"})
    void shouldStayBlackInThePublishedPictureWhateverItsSizeAndQuality(int width, int height, int maxWidth, int quality)
            throws IOException {
        AVFrame white = frame(avutil.AV_PIX_FMT_YUV420P, width, height);
        try {
            JpegEncoder encoder = new JpegEncoder(maxWidth, quality);
            BufferedImage published = decoded(encoder.encode(white, new PictureMask(MASKS)));
            // the coarsest quantisation turns black itself into a very dark grey
            int black = brightest(decoded(encoder.encode(white, new PictureMask(EVERYTHING))));
            assertThat(brightestWithin(published)).isEqualTo(black).isLessThan(10);
            assertThat(brightest(published)).isGreaterThan(200);
        } finally {
            avutil.av_frame_free(white);
        }
    }

    /** Only what is masked is bright: whatever scaling carried out of the mask would be seen beside it. */
    @ParameterizedTest
    @CsvSource({"3840,2160,640", "1920,1080,640", "1280,720,640", "640,360,640", "641,359,320", "722,577,700"})
    void shouldCarryNothingOutOfTheMaskByScaling(int width, int height, int maxWidth) throws IOException {
        AVFrame secret = frame(avutil.AV_PIX_FMT_YUV420P, width, height);
        try {
            keepOnlyWhatIsMasked(secret);
            JpegEncoder encoder = new JpegEncoder(maxWidth, 90);
            assertThat(brightest(decoded(encoder.encode(secret, new PictureMask(Masks.NONE)))))
                    .isGreaterThan(200);
            assertThat(brightest(decoded(encoder.encode(secret, new PictureMask(MASKS)))))
                    .isZero();
        } finally {
            avutil.av_frame_free(secret);
        }
    }

    @Test
    void shouldKeepTheMaskWhereTheResolutionChanges() throws IOException {
        JpegEncoder encoder = new JpegEncoder(640, 80);
        PictureMask mask = new PictureMask(MASKS);
        for (int[] size : new int[][] {{640, 360}, {1280, 720}, {320, 240}, {640, 360}}) {
            AVFrame white = frame(avutil.AV_PIX_FMT_YUV420P, size[0], size[1]);
            assertThat(brightestWithin(decoded(encoder.encode(white, mask)))).isZero();
            avutil.av_frame_free(white);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                avutil.AV_PIX_FMT_BGR24,
                avutil.AV_PIX_FMT_YUVJ420P,
                avutil.AV_PIX_FMT_YUV422P,
                avutil.AV_PIX_FMT_YUVJ444P,
                avutil.AV_PIX_FMT_GRAY8
            })
    void shouldBlackenPicturesOfEveryKindThatAnEncoderMayTake(int format) throws IOException {
        AVFrame white = frame(format, 161, 91);
        AVFrame alsoUsedByADecoder = avutil.av_frame_clone(white);
        try {
            Blackout.paint(white, Blocks.of(MASKS, 161, 91));
            assertThat(brightestWithin(decoded(new JpegEncoder(640, 100).encode(white, new PictureMask(Masks.NONE)))))
                    .isLessThan(3);
            Picture untouched = new JpegEncoder(640, 100).encode(alsoUsedByADecoder, new PictureMask(Masks.NONE));
            assertThat(brightestWithin(decoded(untouched))).isGreaterThan(200);
        } finally {
            avutil.av_frame_free(white);
            avutil.av_frame_free(alsoUsedByADecoder);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                avutil.AV_PIX_FMT_YUV420P10LE,
                avutil.AV_PIX_FMT_NV12,
                avutil.AV_PIX_FMT_RGBA,
                avutil.AV_PIX_FMT_GBRP
            })
    void shouldRefuseAPictureThatItCannotMask(int format) {
        AVFrame white = frame(format, 160, 96);
        try {
            assertThatThrownBy(() -> Blackout.paint(white, Blocks.of(MASKS, 160, 96)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> Blackout.paint(white, Blocks.of(MASKS, 96, 160)))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            avutil.av_frame_free(white);
        }
    }

    /** All bytes at their most, but for chroma, which is neutral. */
    private static AVFrame frame(int format, int width, int height) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(format);
        frame.width(width);
        frame.height(height);
        FfmpegFailed.check(avutil.av_frame_get_buffer(frame, 0));
        long size = frame.buf(0).size();
        Pointer.memset(frame.data(0), WHITE, size);
        if (frame.data(1) != null && format != avutil.AV_PIX_FMT_GBRP) {
            Pointer.memset(
                    frame.data(1),
                    128,
                    size - (frame.data(1).address() - frame.data(0).address()));
        }
        return frame;
    }

    /** Bright and of a strong colour within the masks, black elsewhere. */
    private static void keepOnlyWhatIsMasked(AVFrame frame) {
        for (int plane = 0; plane < 3; plane++) {
            int shift = plane == 0 ? 0 : 1;
            int width = (frame.width() + shift) >> shift;
            int height = (frame.height() + shift) >> shift;
            BytePointer memory = frame.data(plane);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    boolean masked = isMasked((double) x / width, (double) y / height, 1.0 / width, 1.0 / height);
                    int value = masked ? 240 : plane == 0 ? 16 : 128;
                    memory.put((long) y * frame.linesize(plane) + x, (byte) value);
                }
            }
        }
    }

    private static boolean isMasked(double x, double y, double width, double height) {
        return OUTLINES.stream().anyMatch(outline -> outline.intersects(x, y, width, height));
    }

    private static Path2D outline(Mask mask) {
        Path2D path = new Path2D.Double();
        path.moveTo(mask.corners().get(0).x(), mask.corners().get(0).y());
        mask.corners().forEach(corner -> path.lineTo(corner.x(), corner.y()));
        path.closePath();
        return path;
    }

    private static BufferedImage decoded(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    }

    private static int brightestWithin(BufferedImage image) {
        double width = 1.0 / image.getWidth();
        double height = 1.0 / image.getHeight();
        int brightest = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (isMasked(x * width, y * height, width, height)) {
                    brightest = Math.max(brightest, brightness(image.getRGB(x, y)));
                }
            }
        }
        return brightest;
    }

    private static int brightest(BufferedImage image) {
        int brightest = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                brightest = Math.max(brightest, brightness(image.getRGB(x, y)));
            }
        }
        return brightest;
    }

    private static int brightness(int rgb) {
        return Math.max((rgb >> 16) & 0xff, Math.max((rgb >> 8) & 0xff, rgb & 0xff));
    }
}
