package io.vigil.inference.action;

import java.util.Arrays;
import java.util.Optional;

/**
 * Makes windows of people near and far comparable: the place is told from the mean of the hips, the size from the torso. One
 * origin and one size a window, so that walking away stays visible.
 */
final class PoseScale {

    /** Coordinates are in torsos times this: a person's reach is about one. */
    static final float TORSOS = 4;

    /** Less sure keypoints are guesses of the pose model. */
    static final float SURE = 0.2f;

    /** Coordinates beyond are cut off: nobody reaches there. */
    private static final float FARTHEST = 2;

    /** A torso seen from above is short: it counts as no less than this share of the whole person. */
    private static final float LEAST_TORSO = 0.2f;

    private static final int LEFT_SHOULDER = 5;
    private static final int LEFT_HIP = 11;

    private final float[] window;

    private PoseScale(float[] window) {
        this.window = window;
    }

    /** @return empty where the window shows too little of the person to tell place and size */
    static Optional<float[]> normalised(float[] window) {
        return new PoseScale(window).normalised();
    }

    private Optional<float[]> normalised() {
        float[] torsos = new float[PoseWindow.SAMPLES];
        float[] extents = new float[PoseWindow.SAMPLES];
        float[] hipsX = new float[PoseWindow.SAMPLES];
        float[] hipsY = new float[PoseWindow.SAMPLES];
        int whole = 0;
        int partly = 0;
        for (int sample = 0; sample < PoseWindow.SAMPLES; sample++) {
            if (isSure(sample, LEFT_HIP) && isSure(sample, LEFT_SHOULDER)) {
                hipsX[whole] = middle(sample, LEFT_HIP, 0);
                hipsY[whole] = middle(sample, LEFT_HIP, 1);
                torsos[whole++] = (float) Math.hypot(
                        middle(sample, LEFT_SHOULDER, 0) - middle(sample, LEFT_HIP, 0),
                        middle(sample, LEFT_SHOULDER, 1) - middle(sample, LEFT_HIP, 1));
            }
            float extent = extent(sample);
            if (extent > 0) {
                extents[partly++] = extent;
            }
        }
        if (whole < PoseWindow.SAMPLES / 4) {
            return Optional.empty();
        }
        float scale = Math.max(median(torsos, whole), LEAST_TORSO * median(extents, partly));
        return scale > 0
                ? Optional.of(scaled(mean(hipsX, whole), mean(hipsY, whole), scale * TORSOS))
                : Optional.empty();
    }

    private float[] scaled(float x, float y, float unit) {
        float[] result = new float[window.length];
        for (int i = 0; i < window.length; i += 3) {
            if (window[i + 2] >= SURE) {
                result[i] = cut((window[i] - x) / unit);
                result[i + 1] = cut((window[i + 1] - y) / unit);
                result[i + 2] = window[i + 2];
            }
        }
        return result;
    }

    private float extent(int sample) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (int i = sample * PoseWindow.VALUES; i < (sample + 1) * PoseWindow.VALUES; i += 3) {
            if (window[i + 2] >= SURE) {
                left = Math.min(left, window[i]);
                right = Math.max(right, window[i]);
                top = Math.min(top, window[i + 1]);
                bottom = Math.max(bottom, window[i + 1]);
            }
        }
        return right < left ? 0 : Math.max(right - left, bottom - top);
    }

    /** Of a keypoint and its right counterpart, which follows it. */
    private boolean isSure(int sample, int left) {
        return value(sample, left, 2) >= SURE && value(sample, left + 1, 2) >= SURE;
    }

    private float middle(int sample, int left, int coordinate) {
        return (value(sample, left, coordinate) + value(sample, left + 1, coordinate)) / 2;
    }

    private float value(int sample, int keypoint, int coordinate) {
        return window[sample * PoseWindow.VALUES + keypoint * 3 + coordinate];
    }

    private static float cut(float value) {
        return Math.min(FARTHEST, Math.max(-FARTHEST, value));
    }

    private static float mean(float[] values, int size) {
        float sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[i];
        }
        return sum / size;
    }

    private static float median(float[] values, int size) {
        if (size == 0) {
            return 0;
        }
        float[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[size / 2];
    }
}
