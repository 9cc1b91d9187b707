package io.vigil.scoring.scene;

/** The least standard deviation of each feature, in its own unit: smaller differences are nothing to speak of. */
public record Floors(double motion, double people, double speed, double error) {

    double of(Feature feature) {
        return switch (feature) {
            case MOTION -> motion;
            case PEOPLE -> people;
            case SPEED -> speed;
            case ERROR -> error;
        };
    }
}
