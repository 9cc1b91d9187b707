package io.vigil.capture.video;

import io.vigil.capture.mask.Blocks;
import io.vigil.capture.mask.Corner;
import io.vigil.capture.mask.Mask;
import io.vigil.capture.mask.Masks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/** What masks cost: laid out once for a size, then painted into each picture that is published. */
final class MaskBenchmark {
    private static final int ROUNDS = 20_000;

    private MaskBenchmark() {}

    public static void main(String[] arguments) {
        Masks quarter = new Masks(List.of(circle(4, 0.35)));
        Masks most = new Masks(Collections.nCopies(32, circle(64, 0.5)));
        for (int[] size : new int[][] {{640, 360}, {1920, 1080}}) {
            for (int format : new int[] {avutil.AV_PIX_FMT_BGR24, avutil.AV_PIX_FMT_YUVJ420P}) {
                paint("a quarter", quarter, format, size[0], size[1]);
                paint("32 of 64 corners", most, format, size[0], size[1]);
            }
        }
    }

    private static void paint(String name, Masks masks, int format, int width, int height) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(format);
        frame.width(width);
        frame.height(height);
        FfmpegFailed.check(avutil.av_frame_get_buffer(frame, 0));
        long begun = 0;
        Blocks blocks = Blocks.of(masks, width, height);
        for (int round = -50; round < 50; round++) {
            begun = round == 0 ? System.nanoTime() : begun;
            blocks = Blocks.of(masks, width, height);
        }
        double laidOut = (System.nanoTime() - begun) / 50e6;
        for (int round = -ROUNDS / 10; round < ROUNDS; round++) {
            begun = round == 0 ? System.nanoTime() : begun;
            Blackout.paint(frame, blocks);
        }
        double painted = (System.nanoTime() - begun) / 1e3 / ROUNDS;
        System.out.printf(
                Locale.ROOT,
                "%dx%d %s, %s: laid out in %.2f ms, painted in %.1f us%n",
                width,
                height,
                format == avutil.AV_PIX_FMT_BGR24 ? "BGR" : "YUV 4:2:0",
                name,
                laidOut,
                painted);
        avutil.av_frame_free(frame);
    }

    private static Mask circle(int corners, double radius) {
        List<Corner> around = new ArrayList<>();
        for (int corner = 0; corner < corners; corner++) {
            double angle = 2 * Math.PI * corner / corners;
            around.add(new Corner(0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle)));
        }
        return new Mask(around);
    }
}
