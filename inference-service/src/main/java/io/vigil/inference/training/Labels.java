package io.vigil.inference.training;

import io.vigil.inference.action.ActionClassifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a model tells apart: the actions offered, and all else. */
record Labels(List<String> names) {

    /** Keeps the model from being surer than what it learned from deserves (Szegedy et al., 2016). */
    private static final float DOUBT = 0.05f;

    static Labels offering(List<String> actions) {
        List<String> names = new ArrayList<>(actions);
        names.add(ActionClassifier.OTHER);
        return new Labels(List.copyOf(names));
    }

    int size() {
        return names.size();
    }

    int of(String action) {
        int index = names.indexOf(action);
        return index < 0 ? size() - 1 : index;
    }

    float[] target(String action) {
        float[] target = new float[size()];
        Arrays.fill(target, DOUBT / size());
        target[of(action)] += 1 - DOUBT;
        return target;
    }
}
