package io.vigil.capture.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.camera.Sparing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaving pictures out, on a clip of 120 with a keyframe every 12 and two disposable pictures between others. */
class SparingTest {
    private static final int PICTURES = 120;
    private static final int KEYFRAMES = 10;

    @TempDir
    private Path folder;

    private Path clip;

    @BeforeEach
    void film() {
        clip = folder.resolve("clip.mkv");
        AVFrame picture = Painting.halves(160, 96, avutil.AV_PIX_FMT_YUV420P, avutil.AVCOL_SPC_SMPTE170M, false);
        try (FilmStrip strip = new FilmStrip(clip, "mpeg4", codec -> {
            codec.width(160);
            codec.height(96);
            codec.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
            codec.gop_size(12);
            codec.max_b_frames(2);
            codec.bit_rate(200_000);
        })) {
            for (int number = 0; number < PICTURES; number++) {
                strip.show(picture);
            }
        }
        avutil.av_frame_free(picture);
    }

    @Test
    void shouldDecodeEverythingWhenNothingIsSpared() {
        assertThat(played(Sparing.NOTHING, Sparing.NOTHING)).hasSize(PICTURES);
    }

    @Test
    void shouldDecodeAThirdWhereTwoOfThreeAreDisposable() {
        assertThat(played(Sparing.DISPOSABLE, Sparing.DISPOSABLE).size()).isBetween(PICTURES / 3, PICTURES / 2);
    }

    @Test
    void shouldDecodeKeyframesAloneAndHoldNoneOfThemBack() {
        assertThat(played(Sparing.ALL_BUT_KEYFRAMES, Sparing.ALL_BUT_KEYFRAMES))
                .hasSizeBetween(KEYFRAMES, KEYFRAMES + 3);
    }

    @Test
    void shouldReturnToAllPicturesWithoutADamagedOne() {
        // When: keyframes alone for the first half
        List<Boolean> damaged = played(Sparing.ALL_BUT_KEYFRAMES, Sparing.NOTHING);
        // Then
        assertThat(damaged).hasSizeBetween(PICTURES / 2 - 12, PICTURES / 2).doesNotContain(true);
    }

    /** Whether each decoded picture was damaged. */
    private List<Boolean> played(Sparing first, Sparing then) {
        List<Boolean> damaged = new ArrayList<>();
        try (Patience patience = OddPicturesTest.patience();
                VideoStream stream = OddPicturesTest.open(clip, patience)) {
            stream.spare(first);
            long half = PICTURES / 2 * 40L;
            while (stream.advance()) {
                damaged.add(stream.frame().decode_error_flags() != 0 || isOff(stream));
                if (stream.position().toMillis() >= half) {
                    stream.spare(then);
                }
            }
        }
        return damaged;
    }

    private static boolean isOff(VideoStream stream) {
        int seen = stream.luma().grey()[40 * 10 + 10] & 0xff;
        return Math.abs(seen - 80) > 12;
    }
}
