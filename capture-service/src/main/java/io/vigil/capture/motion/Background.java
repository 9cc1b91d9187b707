package io.vigil.capture.motion;

import java.util.Arrays;

/**
 * What a scene looks like while nothing moves, point by point, and how restless each point is by nature. One thread.
 *
 * <p>A running mean, as most background models have it (Piccardi, Background subtraction techniques: a review, 2004), with
 * time constants in seconds instead of steps a picture. A point differs when it is further off than the floor, and than
 * some times the root of its mean squared step from picture to picture: so a lamp that flickers, a clock in the
 * picture and an encoder's breathing at keyframes are learned, and somebody who stands still is not. What comes anywhere and
 * seldom at each point, such as rain near the lens, is motion.
 */
final class Background {
    /** In grey levels of a mean over some 8 by 8 pixels, where a sensor's noise is below one. */
    private static final float FLOOR = 6;

    /** A step is the noise of two pictures: this is more than six deviations of one. */
    private static final float RESTLESSNESS = 4.5f;

    /** However restless a point, this is more. */
    private static final float CEILING = 48;

    /** A point so far beyond its limit needs no neighbour to be believed. */
    private static final float BEYOND_DOUBT = 2;

    private static final float UNCHANGED_SECONDS = 3;

    /** What stays is part of the scene some time later: a thing of middling contrast after about twenty seconds. */
    private static final float CHANGED_SECONDS = 10;

    private static final float RESTLESS_SECONDS = 40;

    /** Share of points that change at once when a light is switched; the background begins anew. */
    private static final float LIGHT_SWITCHED = 0.5f;

    private final int width;
    private final float[] mean;
    private final float[] squaredStep;
    private final boolean[] changedAbove;
    private byte[] before = new byte[0];

    Background(int width, int height) {
        this.width = width;
        this.mean = new float[width * height];
        this.squaredStep = new float[width * height];
        this.changedAbove = new boolean[width];
    }

    boolean fits(int otherWidth, int points) {
        return otherWidth == width && points == mean.length;
    }

    /**
     * Compares a picture and learns from it.
     *
     * @param seconds since the picture before
     * @return whether two neighbouring points differ, or one by far
     */
    boolean differs(byte[] grey, float seconds) {
        if (before.length == 0) {
            copy(grey);
            before = grey;
            return true;
        }
        Arrays.fill(changedAbove, false);
        float follow = Math.min(1, seconds / UNCHANGED_SECONDS);
        float absorb = Math.min(1, seconds / CHANGED_SECONDS);
        float learn = Math.min(1, seconds / RESTLESS_SECONDS);
        boolean moving = false;
        boolean left = false;
        int changed = 0;
        for (int point = 0, x = 0; point < grey.length; point++, x = x + 1 == width ? 0 : x + 1) {
            int now = grey[point] & 0xff;
            float difference = now - mean[point];
            float ratio = difference * difference / limit(squaredStep[point]);
            boolean here = ratio > 1;
            if (here) {
                changed++;
                moving |= ratio > BEYOND_DOUBT * BEYOND_DOUBT || changedAbove[x] || (left && x > 0);
            }
            mean[point] += (here ? absorb : follow) * difference;
            int step = now - (before[point] & 0xff);
            squaredStep[point] += learn * (step * step - squaredStep[point]);
            changedAbove[x] = here;
            left = here;
        }
        before = grey;
        if (changed > LIGHT_SWITCHED * grey.length) {
            copy(grey);
        }
        return moving;
    }

    /** Squared, as is the step. */
    private static float limit(float squaredStep) {
        float restless = RESTLESSNESS * RESTLESSNESS * squaredStep;
        return Math.min(CEILING * CEILING, Math.max(FLOOR * FLOOR, restless));
    }

    private void copy(byte[] grey) {
        for (int point = 0; point < grey.length; point++) {
            mean[point] = grey[point] & 0xff;
        }
    }
}
