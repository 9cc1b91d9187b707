package io.vigil.capture.video;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** That streams are decoded as before is what the other tests of this package see. */
class ZeroPagesTest {
    /** A little less than the decoder has. */
    private static final int LOOKED_AT = 800_000;

    private final AVCodecContext decoder = opened(avcodec.AV_CODEC_ID_H264);

    private static AVCodecContext opened(int id) {
        AVCodec kind = avcodec.avcodec_find_decoder(id);
        AVCodecContext context = avcodec.avcodec_alloc_context3(kind);
        context.thread_count(1);
        FfmpegFailed.check(avcodec.avcodec_open2(context, kind, (PointerPointer<?>) null));
        return context;
    }

    @AfterEach
    void free() {
        avcodec.avcodec_free_context(decoder);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldGiveBackMostOfAnH264Decoder() {
        // When
        long released = ZeroPages.release(decoder);
        // Then
        assertThat(released).isBetween(600_000L, 1_000_000L);
    }

    @Test
    void shouldLeaveEveryByteAsItWas() {
        // Given
        byte[] before = content();
        // When
        ZeroPages.release(decoder);
        // Then
        assertThat(content()).isEqualTo(before);
        assertThat(before).as("not all zeros").contains(1);
    }

    @Test
    void shouldLeaveASmallDecoderAlone() {
        // Given
        AVCodecContext small = opened(avcodec.AV_CODEC_ID_MJPEG);
        // When
        long released = ZeroPages.release(small);
        // Then
        assertThat(released).isZero();
        avcodec.avcodec_free_context(small);
    }

    private byte[] content() {
        byte[] bytes = new byte[LOOKED_AT];
        new BytePointer(decoder.priv_data()).capacity(LOOKED_AT).get(bytes);
        return bytes;
    }
}
