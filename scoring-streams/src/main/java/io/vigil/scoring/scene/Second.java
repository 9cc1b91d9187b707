package io.vigil.scoring.scene;

import java.time.Duration;
import java.time.Instant;

/**
 * What was seen so far within one second of the clock.
 *
 * @param frames seen
 * @param covered seconds since the frames before them, where those are near enough to speak of motion
 * @param path of all tracks, in picture widths
 * @param tracked seconds of all tracks between their sightings
 * @param people in all frames together
 * @param errors frames of which the anomaly model said something
 * @param error sum of what it said
 */
public record Second(
        Instant start, int frames, double covered, double path, double tracked, int people, int errors, double error) {
    private static final Duration LENGTH = Duration.ofSeconds(1);

    static Second of(Instant at) {
        return new Second(Instant.ofEpochSecond(at.getEpochSecond()), 0, 0, 0, 0, 0, 0, 0);
    }

    Instant end() {
        return start.plus(LENGTH);
    }

    Features features() {
        return new Features(share(path, covered), share(people, frames), share(path, tracked), share(error, errors));
    }

    private static double share(double sum, double of) {
        return of > 0 ? sum / of : Double.NaN;
    }
}
