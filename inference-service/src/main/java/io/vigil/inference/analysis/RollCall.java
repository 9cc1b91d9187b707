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
        try {
            T answer = laps.of(model.role().word(), role);
            present.add(model);
            return answer;
        } catch (ModelFailed e) {
            laps.failed(model.role().word(), e);
            return absent;
        }
    }

    /** Who answered so far, in the order asked. */
    public List<ModelManifest> present() {
        return List.copyOf(present);
    }
}
