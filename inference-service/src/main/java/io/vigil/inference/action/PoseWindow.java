package io.vigil.inference.action;

import io.vigil.inference.geometry.Keypoint;
import io.vigil.inference.pose.Pose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's last three seconds of keypoints, as the action model reads them: sixteen samples at a fixed rate,
 * whatever the camera's. Used by one thread at a time.
 */
public final class PoseWindow {

    public static final int SAMPLES = 16;
    public static final int VALUES = Pose.KEYPOINTS * 3;

    /** Between samples: the rate at which cameras are analysed by default, enough for a step or a blow. */
    static final Duration STEP = Duration.ofMillis(200);

    static final Duration LENGTH = STEP.multipliedBy(SAMPLES - 1);

    /** Between poses farther apart than this nothing is made up. */
    private static final Duration LONGEST_GAP = Duration.ofMillis(650);

    /** How far a lone pose may be from a sample that it stands for. */
    private static final Duration NEAR = Duration.ofMillis(120);

    /** A window with fewer samples says too little. */
    private static final int FEWEST = 10;

    /** At 30 frames a second, and some more. */
    private static final int MOST = 160;

    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Seen(Instant at, float[] values) {}

    private final Deque<Seen> seen = new ArrayDeque<>();

    /**
     * Poses come in order of capture; one that is not later than the last is ignored.
     *
     * @param aspect the picture's width over its height
     */
    public void add(Instant at, Pose pose, float aspect) {
        Seen last = seen.peekLast();
        if (last != null && !at.isAfter(last.at())) {
            return;
        }
        seen.addLast(new Seen(at, values(pose, aspect)));
        Instant oldest = at.minus(LENGTH).minus(LONGEST_GAP);
        while (seen.size() > MOST || seen.getFirst().at().isBefore(oldest)) {
            seen.removeFirst();
        }
    }

    boolean isOver(Instant now, Duration keep) {
        Seen last = seen.peekLast();
        return last == null || last.at().plus(keep).isBefore(now);
    }

    /**
     * The window that ends with the last pose.
     *
     * @return {@code SAMPLES * VALUES} floats: for each sample and keypoint x, y, confidence; x and y from the mean of the hips,
     *     in units of four torsos. A keypoint that is not sure is three zeros. Empty as long as the person has not been
     *     seen for the window's length, or was hidden for most of it
     */
    public Optional<float[]> sample() {
        Seen last = seen.peekLast();
        if (last == null || seen.getFirst().at().isAfter(last.at().minus(LENGTH))) {
            return Optional.empty();
        }
        float[] window = new float[SAMPLES * VALUES];
        int found = 0;
        for (int i = 0; i < SAMPLES; i++) {
            float[] values = at(last.at().minus(STEP.multipliedBy(SAMPLES - 1L - i)));
            if (values != null) {
                System.arraycopy(values, 0, window, i * VALUES, VALUES);
                found++;
            }
        }
        return found < FEWEST ? Optional.empty() : PoseScale.normalised(window);
    }

    private float @Nullable [] at(Instant instant) {
        Seen before = null;
        Seen after = null;
        for (Iterator<Seen> poses = seen.iterator(); poses.hasNext() && after == null; ) {
            Seen pose = poses.next();
            if (pose.at().isAfter(instant)) {
                after = pose;
            } else {
                before = pose;
            }
        }
        if (before != null && after != null && !longer(before, after.at(), LONGEST_GAP)) {
            return between(before, after, instant);
        }
        if (before != null && !longer(before, instant, NEAR)) {
            return before.values();
        }
        return after != null && !after.at().isAfter(instant.plus(NEAR)) ? after.values() : null;
    }

    private static boolean longer(Seen from, Instant to, Duration limit) {
        return Duration.between(from.at(), to).compareTo(limit) > 0;
    }

    private static float[] between(Seen before, Seen after, Instant instant) {
        float share = (float) Duration.between(before.at(), instant).toNanos()
                / Duration.between(before.at(), after.at()).toNanos();
        float[] values = new float[VALUES];
        for (int i = 0; i < VALUES; i++) {
            float from = before.values()[i];
            values[i] = from + share * (after.values()[i] - from);
        }
        return values;
    }

    private static float[] values(Pose pose, float aspect) {
        float[] values = new float[VALUES];
        for (int i = 0; i < Pose.KEYPOINTS; i++) {
            Keypoint keypoint = pose.keypoints().get(i);
            values[i * 3] = keypoint.place().x() * aspect;
            values[i * 3 + 1] = keypoint.place().y();
            values[i * 3 + 2] = keypoint.confidence();
        }
        return values;
    }
}
