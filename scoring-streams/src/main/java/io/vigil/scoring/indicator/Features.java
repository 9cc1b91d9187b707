package io.vigil.scoring.indicator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Means of the features over a window. */
public final class Features {
    private final double[] values;

    /** @param values by the features' order, NaN where not known; taken over */
    Features(double[] values) {
        this.values = values;
    }

    /** 0-1, or null where it is not known. */
    public @Nullable Double of(Feature feature) {
        double value = values[feature.place()];
        return Double.isNaN(value) ? null : value;
    }

    /** The likeliest emotion, the first of equals, or null where no face was read. */
    public @Nullable Feature emotion() {
        Feature likeliest = null;
        double most = -1;
        for (int i = 0; i < Feature.EMOTIONS; i++) {
            if (values[i] > most) {
                likeliest = Feature.ALL.get(i);
                most = values[i];
            }
        }
        return likeliest;
    }

    double[] values() {
        return values;
    }

    /** Puts the probabilities of the labels that are known; whether there was one. */
    static boolean emotions(@Nullable Map<String, Float> byLabel, double[] into) {
        boolean any = false;
        if (byLabel != null) {
            for (int i = 0; i < Feature.EMOTIONS; i++) {
                Float probability = byLabel.get(Feature.WORDS.get(i));
                into[i] = probability == null ? 0 : probability;
                any |= probability != null;
            }
        }
        return any;
    }
}
