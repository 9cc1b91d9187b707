package io.vigil.inference.training;

import io.vigil.inference.action.PoseWindow;
import io.vigil.inference.pose.Pose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Films clips with cameras that differ in place, rate and quality. The same seed films the same. */
final class Recording {

    private static final double SECONDS = 3.3;

    /** As the running service leaves out poses that are not sure. */
    private static final float LEAST_CONFIDENCE = 0.2f;

    /** How long somebody must have been down at a window's end to count as fallen. */
    private static final double DOWN_SECONDS = 1;

    private static final Instant BEGIN = Instant.EPOCH;

    private final SplittableRandom random;

    Recording(long seed) {
        random = new SplittableRandom(seed);
    }

    /** @return as many windows as asked for, fewer where the clip hardly shows what it should */
    List<Sample> samples(Clip clip, int wanted) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < wanted * 3 && samples.size() < wanted; i++) {
            window(clip)
                    .map(window -> new Sample(window, clip.action(), clip.name(), clip.source()))
                    .ifPresent(samples::add);
        }
        return samples;
    }

    private Optional<float[]> window(Clip clip) {
        double speed = random.nextDouble(0.85, 1.2);
        double begin = begin(clip);
        if (clip.action().equals(ClipCatalogue.FALLEN) && !isDown(clip, begin + SECONDS * speed)) {
            return Optional.empty();
        }
        boolean mirrored = random.nextBoolean();
        double stature = random.nextDouble(0.87, 1.12);
        Viewpoint camera = Viewpoint.random(
                posture(clip, begin + SECONDS * speed / 2, mirrored, stature).hips(), random);
        PoseNoise noise = new PoseNoise(random);
        PoseWindow window = new PoseWindow();
        double step = 1 / random.nextDouble(4, 12);
        double lost = random.nextDouble(0.12);
        for (double at = 0; at <= SECONDS; at += step * random.nextDouble(0.9, 1.1)) {
            Pose pose = noise.see(posture(clip, begin + at * speed, mirrored, stature), camera);
            if (random.nextDouble() >= lost && pose.confidence() >= LEAST_CONFIDENCE) {
                window.add(BEGIN.plus(Duration.ofNanos((long) (at * 1e9))), pose, camera.aspect());
            }
        }
        return window.sample();
    }

    private double begin(Clip clip) {
        if (clip.playback() == Clip.Playback.LOOP) {
            return random.nextDouble(Math.max(clip.seconds(), SECONDS));
        }
        if (clip.action().equals(ClipCatalogue.FALLEN)) {
            return random.nextDouble(-1.3 * SECONDS, clip.seconds() + 0.3 * SECONDS);
        }
        return random.nextDouble(Math.max(0.1, clip.seconds() - 1.2 * SECONDS));
    }

    private static boolean isDown(Clip clip, double end) {
        for (double before = 0; before <= DOWN_SECONDS; before += 0.1) {
            if (!clip.at(end - before).isLying()) {
                return false;
            }
        }
        return true;
    }

    private static Posture posture(Clip clip, double at, boolean mirrored, double stature) {
        Posture posture = clip.at(at);
        Posture scaled = posture.map(point -> point.times(stature));
        return mirrored ? scaled.mirrored() : scaled;
    }
}
