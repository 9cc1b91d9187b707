package io.vigil.scoring.scene;

import java.time.Duration;

/**
 * How a camera's history is learned.
 *
 * @param frames that must have been seen before anything is compared
 * @param time of which frames must have been seen before; gaps do not count
 * @param halfLife after which a second's weight in the history is half of what it was
 */
public record Learning(int frames, Duration time, Duration halfLife) {

    /** The weight of the newest second. */
    double weight() {
        return Norm.weight(halfLife.toMillis() / 1000.0);
    }
}
