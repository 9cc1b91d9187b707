package io.vigil.gateway.handling;

import io.vigil.gateway.zone.CornerView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A camera's handling as the API shows it. */
record HandlingView(List<List<CornerView>> masks, @Nullable Boolean motionGate, boolean inForce) {

    static HandlingView of(Handling.Ordered ordered) {
        Handling handling = ordered.handling();
        return new HandlingView(
                handling.masks().stream()
                        .map(mask -> CornerView.of(mask.corners()))
                        .toList(),
                handling.motionGate(),
                ordered.inForce());
    }
}
