package io.vigil.capture.video;

import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Where the brightness of a pixel lies in a picture of one format. Green stands for it where the picture is red, green and
 * blue.
 *
 * @param step bytes from one pixel to the next
 * @param offset bytes before the first
 * @param surplus bits below the eight that count
 */
record Brightness(int format, int plane, int step, int offset, int surplus) {
    private static final long UNREADABLE = avutil.AV_PIX_FMT_FLAG_PAL
            | avutil.AV_PIX_FMT_FLAG_HWACCEL
            | avutil.AV_PIX_FMT_FLAG_BITSTREAM
            | avutil.AV_PIX_FMT_FLAG_FLOAT
            | avutil.AV_PIX_FMT_FLAG_BE;

    /** @throws IllegalStateException where pixels are of a kind that has no brightness to read */
    static Brightness of(int format) {
        AVPixFmtDescriptor kind = avutil.av_pix_fmt_desc_get(format);
        if (kind == null || (kind.flags() & UNREADABLE) != 0) {
            throw new IllegalStateException("picture format " + format + " has no brightness to read");
        }
        boolean colours = (kind.flags() & avutil.AV_PIX_FMT_FLAG_RGB) != 0;
        AVComponentDescriptor part = kind.comp(colours ? 1 : 0);
        return new Brightness(
                format, part.plane(), part.step(), part.offset(), part.depth() + part.shift() - Byte.SIZE);
    }

    /** The sum of some pixels' brightness, each of 0 to 255. */
    int sum(byte[] line, int from, int to) {
        return surplus == 0 ? narrow(line, from, to) : wide(line, from, to);
    }

    private int narrow(byte[] line, int from, int to) {
        int sum = 0;
        for (int at = from * step + offset; at < to * step; at += step) {
            sum += line[at] & 0xff;
        }
        return sum;
    }

    private int wide(byte[] line, int from, int to) {
        int sum = 0;
        for (int at = from * step + offset; at < to * step; at += step) {
            sum += ((line[at] & 0xff) | (line[at + 1] & 0xff) << Byte.SIZE) >> surplus & 0xff;
        }
        return sum;
    }
}
