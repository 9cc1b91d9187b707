package io.vigil.capture.video;

import io.vigil.capture.mask.Blocks;
import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Blackens parts of a picture that is about to be encoded, BGR or planar YUV of 8 bits. YUV is black at 0, 128, 128 in either
 * range: below 16 the narrow one is black too.
 */
final class Blackout {
    private static final int GREY = 128;

    private Blackout() {}

    /** @throws IllegalStateException where the picture is of another kind, so that it is not published unmasked */
    static void paint(AVFrame picture, Blocks blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        if (!blocks.fit(picture.width(), picture.height())) {
            throw new IllegalStateException("masks made for another size");
        }
        // a decoder's own picture is copied first: it may still refer to it
        FfmpegFailed.check(avutil.av_frame_make_writable(picture));
        if (picture.format() == avutil.AV_PIX_FMT_BGR24) {
            paint(new Plane(picture, 0, 0, 0, 3), 0, blocks);
        } else {
            paintPlanar(picture, blocks);
        }
    }

    private static void paintPlanar(AVFrame picture, Blocks blocks) {
        AVPixFmtDescriptor kind = avutil.av_pix_fmt_desc_get(picture.format());
        if (kind == null || !isPlanarYuv(kind)) {
            throw new IllegalStateException("picture format " + picture.format() + " cannot be masked");
        }
        paint(new Plane(picture, 0, 0, 0, 1), 0, blocks);
        for (int chroma = 1; chroma < kind.nb_components(); chroma++) {
            paint(new Plane(picture, chroma, kind.log2_chroma_w(), kind.log2_chroma_h(), 1), GREY, blocks);
        }
    }

    /** Whether each component is a plane of its own, of whole bytes, and none is red, green, blue or transparency. */
    private static boolean isPlanarYuv(AVPixFmtDescriptor kind) {
        long other = avutil.AV_PIX_FMT_FLAG_RGB
                | avutil.AV_PIX_FMT_FLAG_ALPHA
                | avutil.AV_PIX_FMT_FLAG_PAL
                | avutil.AV_PIX_FMT_FLAG_HWACCEL
                | avutil.AV_PIX_FMT_FLAG_BITSTREAM;
        boolean planes = (kind.flags() & other) == 0;
        for (int component = 0; component < kind.nb_components(); component++) {
            AVComponentDescriptor part = kind.comp(component);
            planes &= part.plane() == component && part.step() == 1 && part.depth() == 8;
        }
        return planes;
    }

    /** One plane's memory. Shifts are how much smaller than the picture it is; bytes are those of one pixel. */
    private record Plane(BytePointer memory, int stride, int shiftX, int shiftY, int bytes) {

        Plane(AVFrame picture, int plane, int shiftX, int shiftY, int bytes) {
            this(picture.data(plane), picture.linesize(plane), shiftX, shiftY, bytes);
        }

        void fill(int value, int x, int y, int width, int height) {
            int right = shrunk(x + width, shiftX);
            int bottom = shrunk(y + height, shiftY);
            long length = (long) (right - (x >> shiftX)) * bytes;
            for (int line = y >> shiftY; line < bottom; line++) {
                memory.position((long) line * stride + (long) (x >> shiftX) * bytes);
                Pointer.memset(memory, value, length);
            }
        }

        /** Rounded up, as FFmpeg sizes the planes of pictures of odd width. */
        private static int shrunk(int pixels, int shift) {
            return (pixels + (1 << shift) - 1) >> shift;
        }
    }

    private static void paint(Plane plane, int value, Blocks blocks) {
        blocks.paint((x, y, width, height) -> plane.fill(value, x, y, width, height));
    }
}
