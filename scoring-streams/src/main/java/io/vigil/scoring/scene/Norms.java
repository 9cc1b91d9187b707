package io.vigil.scoring.scene;

import java.util.ArrayList;
import java.util.List;

/** A camera's norm of each feature. */
public record Norms(Norm motion, Norm people, Norm speed, Norm error) {
    public static final Norms NONE = new Norms(Norm.NONE, Norm.NONE, Norm.NONE, Norm.NONE);

    /** Seconds that a norm needs before anything is compared with it: a feature may begin long after the others. */
    static final int FEWEST = 30;

    public Norm of(Feature feature) {
        return switch (feature) {
            case MOTION -> motion;
            case PEOPLE -> people;
            case SPEED -> speed;
            case ERROR -> error;
        };
    }

    /** Of the features that are known and have a norm, in their order. */
    List<Deviation> deviations(Features now, Floors floors) {
        List<Deviation> deviations = new ArrayList<>(Feature.ALL.size());
        for (Feature feature : Feature.ALL) {
            Norm norm = of(feature);
            double value = now.of(feature);
            if (!Double.isNaN(value) && norm.count() >= FEWEST) {
                deviations.add(new Deviation(feature, value, norm.mean(), norm.z(value, floors.of(feature))));
            }
        }
        return deviations;
    }

    /** @param reach in deviations: what is further out counts as if it were there */
    Norms with(Features now, double weight, double reach, Floors floors) {
        return new Norms(
                next(Feature.MOTION, now, weight, reach, floors),
                next(Feature.PEOPLE, now, weight, reach, floors),
                next(Feature.SPEED, now, weight, reach, floors),
                next(Feature.ERROR, now, weight, reach, floors));
    }

    private Norm next(Feature feature, Features now, double weight, double reach, Floors floors) {
        double value = now.of(feature);
        Norm norm = of(feature);
        if (Double.isNaN(value)) {
            return norm;
        }
        return norm.count() < FEWEST
                ? norm.with(value, weight)
                : norm.withClipped(value, weight, reach, floors.of(feature));
    }
}
