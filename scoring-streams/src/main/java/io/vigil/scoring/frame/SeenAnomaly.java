package io.vigil.scoring.frame;

/**
 * How unusual the anomaly model finds the scene.
 *
 * @param score 0-1
 * @param error the reconstruction error, 0 or more
 */
public record SeenAnomaly(double score, double error) {

    /** @throws Implausible for a score outside 0-1 or an error that is no figure */
    public SeenAnomaly {
        if (!(score >= 0 && score <= 1) || !(error >= 0) || Double.isInfinite(error)) {
            throw new Implausible("an anomaly score of " + score + " with an error of " + error);
        }
    }
}
