package io.vigil.capture.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.capture.sight.Luma;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbnailTest {
    /** Of red and blue by ITU-R BT.601: 0.299 R + 0.587 G + 0.114 B. */
    private static final int RED = 80;

    private static final int BLUE = 46;

    @ParameterizedTest
    @CsvSource({
        "yuv420p,false",
        "yuv420p,true",
        "nv12,false",
        "yuv422p10le,false",
        "p010le,false",
        "gray,true",
        "yuyv422,false"
    })
    void shouldBeAsBrightAsThePictureWhateverItsFormat(String format, boolean full) {
        AVFrame frame = Painting.halves(640, 360, avutil.av_get_pix_fmt(format), avutil.AVCOL_SPC_SMPTE170M, full);
        try {
            Luma luma = new Thumbnail().of(frame);
            assertThat(luma).extracting(Luma::width, Luma::height).containsExactly(80, 45);
            assertThat(luma.grey()[20 * 80 + 10] & 0xff).isBetween(RED - 2, RED + 2);
            assertThat(luma.grey()[20 * 80 + 70] & 0xff).isBetween(BLUE - 2, BLUE + 2);
        } finally {
            avutil.av_frame_free(frame);
        }
    }

    @Test
    void shouldNotPretendToSeeWhatItCannotRead() {
        AVFrame frame = Painting.halves(64, 36, avutil.AV_PIX_FMT_MONOBLACK, avutil.AVCOL_SPC_SMPTE170M, true);
        try {
            assertThatThrownBy(() -> new Thumbnail().of(frame)).isInstanceOf(IllegalStateException.class);
        } finally {
            avutil.av_frame_free(frame);
        }
    }
}
