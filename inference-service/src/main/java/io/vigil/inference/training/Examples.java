package io.vigil.inference.training;

import java.util.List;

/** What to learn: as many inputs as targets. */
record Examples(List<float[]> inputs, List<float[]> targets) {

    Examples {
        inputs = List.copyOf(inputs);
        targets = List.copyOf(targets);
        if (inputs.size() != targets.size() || inputs.isEmpty()) {
            throw new IllegalArgumentException(
                    inputs.size() + " inputs and " + targets.size() + " targets: there must be as many, and some");
        }
    }

    int size() {
        return inputs.size();
    }
}
