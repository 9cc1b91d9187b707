package io.vigil.inference.analysis;

import io.vigil.inference.tensor.ModelFailed;
import io.vigil.inference.tensor.ModelManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Asks the roles about one batch, and keeps who answered: one whose model fails is absent, which is not having seen nothing. */
public final class RollCall {

    private final Laps laps;
    private final List<ModelManifest> present = new ArrayList<>();

    public RollCall(Laps laps) {
        this.laps = laps;
    }

    /** @return what the role answers, or {@code absent} where its model fails */
    public <T> T ask(ModelManifest model, Supplier<T> role, T absent) {
        return ask(model.role().word(), List.of(model), role, absent);
    }

    /**
     * Of a role that takes several models.
     *
     * @return what the role answers, or {@code absent} where one of its models fails
     */
    <T> T ask(String stage, List<ModelManifest> models, Supplier<T> role, T absent) {
        try {
            T answer = laps.of(stage, role);
            present.addAll(models);
            return answer;
        } catch (ModelFailed e) {
            laps.failed(stage, e);
            return absent;
        }
    }

    /** A role that was there, and had nothing to look at. */
    void idle(ModelManifest model) {
        present.add(model);
    }

    /** Who answered so far, in the order asked. */
    public List<ModelManifest> present() {
        return List.copyOf(present);
    }
}
